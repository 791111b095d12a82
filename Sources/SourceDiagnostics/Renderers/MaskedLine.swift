/// A line of a source with `***` for each hidden stretch.
struct MaskedLine {
  private(set) var scalars: [Unicode.Scalar] = []

  /// For each column of the line, that of the masked one.
  private var columns: [Int] = []

  init(_ file: SourceFile, _ number: Int, hiding hidden: [SourceSpan]) {
    let line = Array(file.line(number).unicodeScalars)
    let ranges = hidden.filter { $0.file === file }.compactMap { span -> Range<Int>? in
      let (start, end) = (span.start, span.end)
      guard start.line <= number, number <= end.line else { return nil }
      let first = start.line == number ? start.column - 1 : 0
      let last = end.line == number ? end.column - 1 : line.count
      return first < last ? first..<last : nil
    }
    for (column, scalar) in line.enumerated() {
      columns.append(scalars.count)
      guard let range = ranges.first(where: { $0.contains(column) }) else {
        scalars.append(scalar)
        continue
      }
      if column == range.lowerBound { scalars += "***".unicodeScalars }
    }
    columns.append(scalars.count)
  }

  /// Where a column of the line is to be found.
  func column(_ column: Int) -> Int {
    columns.indices.contains(column)
      ? columns[column] : column == Int.max ? column : scalars.count + column - columns.count + 1
  }
}
