package import AutomationEngine
internal import SourceDiagnostics

/// Coverage as HTML pages: an index, and one page for each definition.
///
/// The pages need nothing but themselves, and say in words what their colours say.
package struct CoveragePages {
  /// A file to write.
  package struct Page: Sendable {
    /// The name of the file.
    package let name: String

    /// Its text.
    package let text: String
  }

  /// The index first, then the definitions in their order.
  package let pages: [Page]

  /// Makes the pages.
  package init(_ coverage: CoverageMap) {
    var names: Set<String> = ["index"]
    var pages: [Page] = []
    for definition in coverage.definitions {
      let name = Self.name(for: definition.identifier, besides: &names)
      pages.append(Page(name: name, text: Self.page(of: definition)))
    }
    let index = Page(
      name: "index.html", text: Self.index(of: coverage, linking: pages.map(\.name)))
    self.pages = [index] + pages
  }

  private static func name(for identifier: String, besides names: inout Set<String>) -> String {
    let plain = String(
      identifier.unicodeScalars.prefix(100).map { scalar -> Character in
        let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.isDigit)
        return isPlain || scalar == "_" || scalar == "-" ? Character(scalar) : "-"
      })
    var name = plain.isEmpty ? "definition" : plain
    var number = 2
    while !names.insert(name.lowercased()).inserted {
      name = "\(plain)-\(number)"
      number += 1
    }
    return name + ".html"
  }

  private static func index(of coverage: CoverageMap, linking names: [String]) -> String {
    let rows: [HTMLText] = zip(coverage.definitions, names).map { definition, name in
      let share = definition.share
      return """
        <tr class="\(share.percent == 100 ? "exercised" : "partly")">
        <td><a href="\(name)">\(definition.identifier)</a></td>
        <td>\(definition.span.file.path)</td>
        <td>\(share.percent)%</td><td>\(share.exercised) of \(share.count)</td>
        </tr>

        """
    }
    return page(
      title: "Coverage",
      """
      <p>\(coverage.share.text)</p>
      <table>
      <tr><th>Definition</th><th>File</th><th>Coverage</th><th>Points</th></tr>
      \(rows)</table>
      """)
  }

  private static func page(of definition: DefinitionCoverage) -> String {
    let lines: [HTMLText] = CoveragePainting(definition).lines.map(row)
    return page(
      title: definition.identifier,
      """
      <p>\(definition.share.text) · \(definition.span.file.path) · <a href="index.html">all definitions</a></p>
      <p>Colours: <span class="exercised">exercised</span>,
      <span class="partly">exercised, but not in every way</span>,
      <mark class="missed">never exercised</mark>. What is missing stands under each line.</p>
      <table class="source">
      \(lines)</table>
      """)
  }

  private static func row(of line: CoveragePainting.Line) -> HTMLText {
    let code: [HTMLText] = line.pieces.map { text, colour in
      switch colour {
      case .none: "\(text)"
      case .missed: "<mark class=\"missed\">\(text)</mark>"
      case .exercised, .partly: "<span class=\"\(colour.rawValue)\">\(text)</span>"
      }
    }
    let gaps: [HTMLText] = line.gaps.map { gap in
      let place = String(decoding: gap.span.file.bytes[gap.span.range], as: UTF8.self)
      return """
        <tr class="gap"><th></th><td>column \(gap.span.start.column): \(gap.text): \
        <code>\(place.shortened(to: 80))</code></td></tr>

        """
    }
    return "<tr id=\"L\(line.number)\"><th>\(line.number)</th><td>\(code)</td></tr>\n\(gaps)"
  }

  private static func page(title: String, _ body: HTMLText) -> String {
    let html: HTMLText = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(HTMLText(markup: style))
      </style>
      </head>
      <body>
      <h1>\(title)</h1>
      \(body)
      </body>
      </html>

      """
    return html.markup
  }

  private static let style = """
    :root { color-scheme: light dark; }
    body { font: 15px/1.5 system-ui, sans-serif; margin: 2em; }
    table { border-collapse: collapse; }
    td, th { padding: 0 0.8em; text-align: left; vertical-align: top; }
    .source { font: 13px/1.5 ui-monospace, monospace; }
    .source td { white-space: pre-wrap; overflow-wrap: anywhere; }
    .source th { opacity: 0.6; font-weight: normal; text-align: right; user-select: none; }
    .exercised { background: #2da44e33; }
    .partly { background: #d4a72c44; text-decoration: underline dashed; }
    mark.missed { background: #cf222e44; color: inherit; text-decoration: underline wavy; }
    .gap td { font-style: italic; }
    """
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
