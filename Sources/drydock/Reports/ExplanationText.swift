internal import SourceDiagnostics

/// Prints what codes mean.
struct ExplanationText {
  let style: TextStyle

  /// One code in full.
  func page(of code: DiagnosticCode) -> String {
    let heading = style("\(code.id) \(code.name)", .emphasis) + "\n"
    guard let explanation = code.explanation else { return heading }
    return heading + "\n\(explanation.what)\n\n\(explanation.why)\n"
      + section("Example", explanation.example) + section("Use instead", explanation.instead)
  }

  private func section(_ title: String, _ text: String) -> String {
    "\n" + style(title, .emphasis) + "\n\n" + text.indented(by: 2) + "\n"
  }

  /// A line for each code.
  static func list(of codes: [DiagnosticCode]) -> String {
    let width = codes.map(\.name.count).max() ?? 0
    return codes.map { code in
      let name = code.name.padding(to: width)
      return "\(code.id)  \(name)  \(code.explanation?.what ?? "")\n"
    }.joined()
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
