import HostSystem
import Testing

@Suite struct ByteSearchTests {
  @Test(arguments: [(0..<5, 1), (2..<5, 3), (4..<5, nil), (3..<3, nil)] as [(Range<Int>, Int?)])
  func findsTheFirstPlaceInAStretch(_ place: Range<Int>, _ expected: Int?) {
    #expect(ByteSearch.first(7, in: [1, 7, 2, 7, 3], place) == expected)
  }

  @Test func countsInAStretch() {
    let found = ByteSearch.count(of: 7, in: [7, 7, 2, 7, 7], 1..<4)
    #expect(found.count == 2)
    #expect(found.last == 3)
  }
}
