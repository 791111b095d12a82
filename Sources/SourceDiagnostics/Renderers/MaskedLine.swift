/// A line of a source with `***` for each hidden stretch.
///
/// Only what is asked for is read, since a line can be as long as a file.
struct MaskedLine {
  private let file: SourceFile
  private let number: Int

  /// How many scalars the line has.
  private let length: Int

  /// The columns that are hidden, counted from 0 and in order.
  private var hidden: [Range<Int>] = []

  private static let mask = Array("***".unicodeScalars)

  init(_ file: SourceFile, _ number: Int, hiding spans: [SourceSpan]) {
    self.file = file
    self.number = number
    length = file.scalarCount(ofLine: number)
    let ranges = spans.filter { $0.file === file }.compactMap(columns)
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = hidden.last, range.lowerBound < last.upperBound {
        hidden[hidden.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        hidden.append(range)
      }
    }
  }

  /// The columns of the line that a span covers; `nil` when it covers none.
  private func columns(of span: SourceSpan) -> Range<Int>? {
    let (start, end) = (span.start, span.end)
    guard start.line <= number, number <= end.line else { return nil }
    let first = start.line == number ? start.column - 1 : 0
    let last = end.line == number ? end.column - 1 : length
    return first < last ? first..<last : nil
  }

  /// How many scalars are shown.
  var count: Int { column(length) }

  /// Some of the scalars that are shown, counted from 0.
  func scalars(_ window: Range<Int>) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    // A column of the line, and where it is shown.
    var (column, place) = (0, 0)
    for range in hidden + [length..<length] {
      let open = (place..<place + range.lowerBound - column).clamped(to: window)
      if !open.isEmpty {
        let first = column + open.lowerBound - place
        scalars += file.scalars(ofLine: number, first..<first + open.count)
      }
      place += range.lowerBound - column
      if !range.isEmpty {
        scalars += Self.mask.prefix((place..<place + Self.mask.count).clamped(to: window).count)
        place += Self.mask.count
      }
      column = range.upperBound
    }
    return scalars
  }

  /// Where a column of the line is to be found.
  func column(_ column: Int) -> Int {
    guard column != Int.max else { return column }
    var shift = 0
    for range in hidden where column > range.lowerBound {
      guard column >= range.upperBound else { return range.lowerBound + shift + Self.mask.count }
      shift += Self.mask.count - range.count
    }
    return column + shift
  }
}
