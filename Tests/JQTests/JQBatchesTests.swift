import Testing

@testable import JQ

/// The grouping of expressions into programs.
@Suite struct JQBatchesTests {
  /// The batches that groups of so many expressions, each of a length, come to.
  private func ranges(_ groups: [Int], length: Int = 10) -> [Range<Int>] {
    var batches = JQBatches()
    for count in groups {
      batches.beginGroup()
      for _ in 0..<count { batches.append(length: length) }
    }
    return batches.ranges
  }

  @Test(arguments: [
    ([64], [0..<64]),
    ([65], [0..<64, 64..<65]),
    ([60, 4, 1], [0..<64, 64..<65]),
    ([60, 5], [0..<60, 60..<65]),
    ([60, 10, 10], [0..<60, 60..<80]),
    ([60, 70], [0..<60, 60..<124, 124..<130]),
    ([], []),
  ])
  func keepGroupsTogether(_ groups: [Int], _ expected: [Range<Int>]) {
    #expect(ranges(groups) == expected)
  }

  @Test func holdNoMoreTextThanTheirLimit() {
    #expect(ranges([10], length: JQBatches.maxLength / 4) == [0..<4, 4..<8, 8..<10])
    #expect(ranges([2, 3], length: JQBatches.maxLength / 4) == [0..<2, 2..<5])
    #expect(ranges([3], length: 2 * JQBatches.maxLength) == [0..<1, 1..<2, 2..<3])
  }

  @Test func seatEachExpressionInItsBatch() {
    var batches = JQBatches()
    for count in [60, 10] {
      batches.beginGroup()
      for _ in 0..<count { batches.append(length: 1) }
    }
    batches.close()
    batches.append(length: 1)
    let seats = [0, 59, 60, 69, 70].map { batches.seat(of: JQExpressionSet.ID(index: $0)) }
    #expect(seats.map(\.batch) == [0, 0, 1, 1, 2])
    #expect(seats.map(\.place) == [0, 59, 0, 9, 0])
  }
}
