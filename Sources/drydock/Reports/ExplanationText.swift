internal import SourceDiagnostics

/// Prints what codes mean.
struct ExplanationText {
  private static let width = 80

  let style: TextStyle

  /// Codes in full.
  func pages(of codes: [DiagnosticCode]) -> String {
    codes.map(page).joined(separator: "\n")
  }

  private func page(of code: DiagnosticCode) -> String {
    let explanation = code.explanation
    return style("\(code.id) \(code.name)", .emphasis) + "\n"
      + paragraph(explanation.what) + paragraph(explanation.why)
      + section("Example", explanation.example) + section("Instead", explanation.instead)
  }

  private func paragraph(_ text: String) -> String {
    "\n" + text.wrapped(to: Self.width) + "\n"
  }

  private func section(_ title: String, _ text: String) -> String {
    "\n" + style(title, .emphasis) + "\n\n" + text.indented(by: 2) + "\n"
  }

  /// A line for each code.
  func list(of codes: [DiagnosticCode]) -> String {
    let width = codes.map(\.name.count).max() ?? 0
    return codes.map { code in
      let padding = String(repeating: " ", count: width - code.name.count)
      return style(code.id, .emphasis) + "  \(code.name)\(padding)  \(code.explanation.what)\n"
    }.joined()
  }
}

extension String {
  /// The text in lines of at most so many characters, unbroken between backticks.
  fileprivate func wrapped(to width: Int) -> String {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(word)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The pieces between blanks, of which those between backticks do not count.
  private var words: [String] {
    var isQuoted = false
    return split { character in
      if character == "`" { isQuoted.toggle() }
      return character == " " && !isQuoted
    }.map(String.init)
  }
}
