internal import SourceDiagnostics

/// A piece of an HTML page.
struct HTMLText: ExpressibleByStringInterpolation {
  /// The markup.
  let markup: String

  init(markup: String) { self.markup = markup }

  init(stringLiteral markup: String) { self.markup = markup }

  init(stringInterpolation: Interpolation) { markup = stringInterpolation.markup }

  /// Markup in which every value that is put in is escaped.
  struct Interpolation: StringInterpolationProtocol {
    var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { markup += literal }

    mutating func appendInterpolation(_ number: Int) { markup += String(number) }

    mutating func appendInterpolation(_ html: HTMLText) { markup += html.markup }

    mutating func appendInterpolation(_ list: [HTMLText]) {
      for html in list { markup += html.markup }
    }

    mutating func appendInterpolation(_ text: String) {
      for scalar in text.printable.unicodeScalars {
        switch scalar {
        case "&": markup += "&amp;"
        case "<": markup += "&lt;"
        case ">": markup += "&gt;"
        case "\"": markup += "&quot;"
        case "'": markup += "&#39;"
        default: markup.unicodeScalars.append(scalar)
        }
      }
    }
  }
}
