/// The grouping of a set's expressions into programs: each batch is a stretch of the set.
struct JQBatches: Sendable {
  /// The number of expressions in one program: libjq's cost grows with the square of it.
  static let maxCount = 64

  /// The text of the expressions in one program, in UTF-8 bytes, as the authors wrote it.
  static let maxLength = 16_384

  private(set) var ranges: [Range<Int>] = []

  /// The batch of each expression.
  private var batches: [Int32] = []

  /// The length of the last batch.
  private var length = 0

  /// Where the expressions that belong together begin, and how long they are so far.
  private var group = (start: 0, length: 0)

  /// Where an expression is found: its batch, and its place in it.
  func seat(of id: JQExpressionSet.ID) -> (batch: Int, place: Int) {
    let batch = Int(batches[id.index])
    return (batch, id.index - ranges[batch].lowerBound)
  }

  /// Begins a group of expressions that are likely to be run together: they stand in one batch as
  /// far as they fit.
  mutating func beginGroup() { group = (batches.count, 0) }

  /// Ends the last batch: what is added later goes into programs of its own.
  mutating func close() {
    length = Self.maxLength
    beginGroup()
  }

  /// Adds the next expression of the set.
  mutating func append(length added: Int) {
    let index = batches.count
    if let last = ranges.last, last.count < Self.maxCount, length + added <= Self.maxLength {
      ranges[ranges.count - 1] = last.lowerBound..<index + 1
      length += added
    } else {
      open(with: index, length: added)
    }
    batches.append(Int32(ranges.count - 1))
    group.length += added
  }

  /// Opens a batch with the group that the expression belongs to, as far as that was begun.
  private mutating func open(with index: Int, length added: Int) {
    guard let last = ranges.last, last.lowerBound < group.start, group.start < index else {
      ranges.append(index..<index + 1)
      length = added
      return
    }
    ranges[ranges.count - 1] = last.lowerBound..<group.start
    ranges.append(group.start..<index + 1)
    for moved in group.start..<index { batches[moved] = Int32(ranges.count - 1) }
    length = group.length + added
  }
}
