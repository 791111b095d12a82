internal import AutomationEngine
internal import SourceDiagnostics

/// How much of each stretch of a definition's lines was exercised.
struct CoveragePainting {
  /// How a stretch is shown.
  enum Colour: String {
    /// Nothing can be exercised here.
    case none
    case exercised
    /// Exercised, but not in every way.
    case partly
    case missed
  }

  /// One line of the source.
  struct Line {
    /// Its number, from 1.
    let number: Int

    /// Its text, cut where the colour changes.
    let pieces: [(text: String, colour: Colour)]

    /// What is missing in it.
    let gaps: [CoverageGap]
  }

  let lines: [Line]

  init(_ definition: DefinitionCoverage) {
    let file = definition.span.file
    let whole = file.lines(around: definition.span.range)
    var colours = Array(repeating: Colour.none, count: whole.count)
    for (range, colour) in definition.colours {
      for offset in range.clamped(to: whole) { colours[offset - whole.lowerBound] = colour }
    }
    let gaps = Dictionary(grouping: definition.visibleGaps) { $0.span.start.line }
    var lines: [Line] = []
    var start = whole.lowerBound
    var number = definition.span.start.line
    while start < whole.upperBound {
      let lineBreak = file.bytes[start..<whole.upperBound].firstIndex(of: 0x0A) ?? whole.upperBound
      let isCutByTwo = lineBreak > start && file.bytes[lineBreak - 1] == 0x0D
      let end = isCutByTwo ? lineBreak - 1 : lineBreak
      var pieces: [(text: String, colour: Colour)] = []
      var from = start
      while from < end {
        let colour = colours[from - whole.lowerBound]
        let upTo =
          (from..<end).first { colours[$0 - whole.lowerBound] != colour } ?? end
        pieces.append((String(decoding: file.bytes[from..<upTo], as: UTF8.self), colour))
        from = upTo
      }
      lines.append(Line(number: number, pieces: pieces, gaps: gaps[number, default: []]))
      number += 1
      start = lineBreak + 1
    }
    self.lines = lines
  }
}

extension DefinitionCoverage {
  /// The colour of each place, an outer one before those inside it.
  fileprivate var colours: [(Range<Int>, CoveragePainting.Colour)] {
    var places: [Range<Int>] = []
    var passed: [Range<Int>: [Bool]] = [:]
    for (index, point) in points.enumerated() {
      let range = point.span.range
      if passed[range] == nil { places.append(range) }
      passed[range, default: []].append(isExercised(index))
    }
    return places.map { range in
      let all = passed[range, default: []]
      if all.allSatisfy({ $0 }) { return (range, .exercised) }
      return (range, all.contains(true) ? .partly : .missed)
    }
  }
}

extension SourceFile {
  /// The whole lines that a stretch touches, without the last line break.
  fileprivate func lines(around range: Range<Int>) -> Range<Int> {
    let start = bytes[..<range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let last = max(range.lowerBound, range.upperBound - 1)
    return start..<(bytes[min(last, bytes.count)...].firstIndex(of: 0x0A) ?? bytes.count)
  }
}
