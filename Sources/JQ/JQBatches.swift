/// The grouping of a set's expressions into programs.
///
/// What only libjq evaluates and what it is asked for when the native program gives up stand in
/// programs apart, so that little is compiled that is never run.
struct JQBatches: Sendable {
  /// When libjq evaluates an expression.
  enum Use: Int, CaseIterable, Sendable {
    case always
    case exceptionally
  }

  /// Where an expression is found: its batch, and its place in it.
  struct Seat: Sendable {
    let batch: Int32
    let place: Int32
  }

  /// The batch that is being filled with expressions of one use.
  private struct Row {
    /// Its place among all batches; `nil` when the next expression is to open one.
    var batch: Int?

    /// The length of its expressions.
    var length = 0

    /// Where in it the expressions begin that belong together, and how long they are so far.
    var group = (start: 0, length: 0)
  }

  /// The number of expressions in one program: libjq's cost grows with the square of it.
  static let maxCount = 64

  /// The text of the expressions in one program, in UTF-8 bytes, as the authors wrote it.
  static let maxLength = 16_384

  /// The expressions of each batch, in the order of their places.
  private(set) var members: [[JQExpressionSet.ID]] = []

  private var seats: [Seat] = []

  /// By their use.
  private var rows = Use.allCases.map { _ in Row() }

  /// Where an expression is found.
  func seat(of id: JQExpressionSet.ID) -> Seat { seats[id.index] }

  /// Begins a group of expressions that are likely to be run together: those of one use stand in
  /// one batch as far as they fit.
  mutating func beginGroup() {
    for index in rows.indices {
      rows[index].group = (rows[index].batch.map { members[$0].count } ?? 0, 0)
    }
  }

  /// Ends the last batches: what is added later goes into programs of its own.
  mutating func close() {
    for index in rows.indices { rows[index] = Row() }
  }

  /// Adds the next expression of the set.
  mutating func append(length: Int, use: Use) {
    let row = rows[use.rawValue]
    let batch: Int
    if let open = row.batch, members[open].count < Self.maxCount,
      row.length + length <= Self.maxLength
    {
      batch = open
    } else {
      batch = openBatch(use)
    }
    let id = JQExpressionSet.ID(index: seats.count)
    seats.append(Seat(batch: Int32(batch), place: Int32(members[batch].count)))
    members[batch].append(id)
    rows[use.rawValue].length += length
    rows[use.rawValue].group.length += length
  }

  /// Opens a batch with the group that the next expression belongs to, as far as that was begun.
  private mutating func openBatch(_ use: Use) -> Int {
    let row = rows[use.rawValue]
    let batch = members.count
    var moved: ArraySlice<JQExpressionSet.ID> = []
    if let last = row.batch, row.group.start > 0 {
      moved = members[last][row.group.start...]
      members[last].removeSubrange(row.group.start...)
    }
    members.append(Array(moved))
    for (place, id) in moved.enumerated() {
      seats[id.index] = Seat(batch: Int32(batch), place: Int32(place))
    }
    let length = moved.isEmpty ? 0 : row.group.length
    rows[use.rawValue] = Row(batch: batch, length: length, group: (0, length))
    return batch
  }
}
