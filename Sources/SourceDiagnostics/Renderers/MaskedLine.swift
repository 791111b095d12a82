/// A line of a source with `***` for each hidden stretch.
struct MaskedLine {
  private let file: SourceFile
  private let number: Int

  /// The line as it is shown; `nil` when nothing of it is hidden, so that long lines stay unread.
  private var masked: [Unicode.Scalar]?

  /// For each column of the line, that of the masked one.
  private var columns: [Int] = []

  init(_ file: SourceFile, _ number: Int, hiding hidden: [SourceSpan]) {
    self.file = file
    self.number = number
    let ranges = hidden.filter { $0.file === file }.compactMap { span -> Range<Int>? in
      let (start, end) = (span.start, span.end)
      guard start.line <= number, number <= end.line else { return nil }
      let first = start.line == number ? start.column - 1 : 0
      let last = end.line == number ? end.column - 1 : Int.max
      return first < last ? first..<last : nil
    }
    if !ranges.isEmpty { mask(ranges) }
  }

  private mutating func mask(_ ranges: [Range<Int>]) {
    var scalars: [Unicode.Scalar] = []
    for (column, scalar) in file.line(number).unicodeScalars.enumerated() {
      columns.append(scalars.count)
      guard let range = ranges.first(where: { $0.contains(column) }) else {
        scalars.append(scalar)
        continue
      }
      if column == range.lowerBound { scalars += "***".unicodeScalars }
    }
    columns.append(scalars.count)
    masked = scalars
  }

  /// How many scalars are shown.
  var count: Int { masked?.count ?? file.scalarCount(ofLine: number) }

  /// Some of the scalars, counted from 0.
  func scalars(_ window: Range<Int>) -> [Unicode.Scalar] {
    masked.map { Array($0[window.clamped(to: 0..<$0.count)]) }
      ?? file.scalars(ofLine: number, window)
  }

  /// Where a column of the line is to be found.
  func column(_ column: Int) -> Int {
    guard let masked, column != Int.max else { return column }
    return columns.indices.contains(column)
      ? columns[column] : masked.count + column - columns.count + 1
  }
}
