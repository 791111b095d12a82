internal import AutomationDefinitions
public import SourceDiagnostics

extension DiagnosticCode {
  /// A word in YAML is text to some readers and a boolean to others.
  public static let ambiguousBoolean = DiagnosticCode(
    "D016", "ambiguous-boolean",
    Explanation(
      what: "A word in YAML is text to some readers and a boolean to others.",
      why: """
        YAML 1.1 reads `yes`, `no`, `on` and `off` as booleans, YAML 1.2 reads them as text, and \
        both kinds of readers are in use. What reaches the platform depends on the tool that sends \
        it.
        """,
      example: """
        workflowInputs:
          debug: on
        """,
      instead: """
        workflowInputs:
          debug: "on"
        """))
}

/// `yes`, `no`, `on` and `off` without quotes.
enum AmbiguousBoolean {
  private static let words: Set<String> = ["yes", "no", "on", "off"]

  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var pending = [definition.node]
    while let node = pending.popLast() {
      switch node.kind {
      case .string(let string):
        if let finding = finding(about: string) { findings.append(finding) }
      case .array(let elements): pending += elements
      case .object(let members): pending += members.map(\.value)
      case .null, .bool, .number: break
      }
    }
    return findings
  }

  private static func finding(about string: SourceString) -> Diagnostic? {
    let word = string.text.lowercased()
    // Quotes would make the place longer than the word.
    guard words.contains(word), string.span.range.count == word.utf8.count else { return nil }
    let boolean = word == "yes" || word == "on"
    return Diagnostic(
      .ambiguousBoolean, .warning,
      "`\(string.text)` is text to YAML 1.2 and a boolean to YAML 1.1", at: string.span,
      help: "write `\"\(string.text)\"` for text, or `\(boolean)`")
  }
}
