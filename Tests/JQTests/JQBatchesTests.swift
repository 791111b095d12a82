import Testing

@testable import JQ

/// The grouping of expressions into programs.
@Suite struct JQBatchesTests {
  /// The batches that groups of so many expressions, each of a length, come to.
  private func batches(_ groups: [Int], length: Int = 10) -> [[Int]] {
    var batches = JQBatches()
    for count in groups {
      batches.beginGroup()
      for _ in 0..<count { batches.append(length: length, use: .always) }
    }
    return batches.members.map { $0.map(\.index) }
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
    #expect(batches(groups) == expected.map(Array.init))
  }

  @Test func holdNoMoreTextThanTheirLimit() {
    let length = JQBatches.maxLength / 4
    #expect(batches([10], length: length) == [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9]])
    #expect(batches([2, 3], length: length) == [[0, 1], [2, 3, 4]])
    #expect(batches([3], length: 2 * JQBatches.maxLength) == [[0], [1], [2]])
  }

  @Test func seatEachExpressionInItsBatch() {
    var batches = JQBatches()
    for count in [60, 10] {
      batches.beginGroup()
      for _ in 0..<count { batches.append(length: 1, use: .always) }
    }
    batches.close()
    batches.append(length: 1, use: .always)
    let seats = [0, 59, 60, 69, 70].map { batches.seat(of: JQExpressionSet.ID(index: $0)) }
    #expect(seats.map(\.batch) == [0, 0, 1, 1, 2])
    #expect(seats.map(\.place) == [0, 59, 0, 9, 0])
  }

  @Test func keepApartWhatLibJQEvaluatesExceptionally() {
    var batches = JQBatches()
    let uses: [JQBatches.Use] = [.exceptionally, .always, .always, .exceptionally]
    for _ in 0..<20 {
      batches.beginGroup()
      for use in uses { batches.append(length: 1, use: use) }
    }
    #expect(batches.members.map(\.count) == [40, 40])
    for index in 0..<80 {
      let id = JQExpressionSet.ID(index: index)
      let seat = batches.seat(of: id)
      #expect(batches.members[Int(seat.batch)][Int(seat.place)] == id)
      #expect((seat.batch == 0) == (uses[index % 4] == .exceptionally))
    }
  }
}
