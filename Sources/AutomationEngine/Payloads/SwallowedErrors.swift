internal import AutomationChecks
internal import JQ
internal import JQSyntax
internal import JSONValues
internal import SourceDiagnostics

extension DiagnosticCode {
  /// An expression fails while it runs, which the platform turns into null.
  static let failedExpression = DiagnosticCode(
    "E001", "failed-expression",
    Explanation(
      what: "An expression fails while it runs, which the platform turns into null.",
      why: """
        The platform puts null where the value belongs and goes on, so a property is cleared or a \
        text says `null` without a word in the run. In a condition the error counts as false.
        """,
      example: """
        body: # of a service that has no tier
          tier: "{{ .event.diff.after.properties.tier | ascii_upcase }}"
        """,
      instead: #"""
        body:
          tier: "{{ .event.diff.after.properties.tier // \"none\" | ascii_upcase }}"
        """#))

  /// A template inside a longer text gives nothing, so that the word `null` is printed.
  static let nullInText = DiagnosticCode(
    "E003", "null-in-text",
    Explanation(
      what: "A template inside a longer text gives nothing, so that the word `null` is printed.",
      why: """
        The platform sends or stores the text with the word `null` in it, or `undefined` where jq \
        has no output, and it looks like any other value.
        """,
      example: """
        body: # of a service that has no tier
          text: "Tier {{ .event.diff.after.properties.tier }}"
        """,
      instead: #"""
        body:
          text: "Tier {{ .event.diff.after.properties.tier // \"none\" }}"
        """#))
}

extension Diagnostic {
  /// An error that the platform turns into null without a word.
  ///
  /// `range` is where the expression stands in `source`.
  static func swallowedError(
    _ result: JQResult, in source: SourceString, at range: Range<Int>,
    consequence: String = "the platform puts null here and goes on"
  ) -> Diagnostic? {
    switch result {
    case .value, .undefined: return nil
    case .stopped(let stop): return .stopped(stop, in: source, at: range)
    case .uncompilable(let error):
      let fault = error.faults.first
      let faultRange = fault.map {
        let start = range.lowerBound + $0.range.lowerBound
        return start..<start + max($0.range.count, 1)
      }
      return Diagnostic(
        fault?.code ?? .uncompilableExpression, .warning,
        "the expression does not compile: \(fault?.message ?? error.platformMessage)",
        at: source.span(of: faultRange ?? range), label: consequence, help: fault?.help)
    case .lost(let error):
      return Diagnostic(
        .failedExpression, .warning, "the expression has no output: \(error.message)",
        at: source.span(of: range.trimmed(in: source.text)),
        label: "the platform drops the value and goes on",
        help: error.message.hasPrefix("`inputs`") ? "write `.inputs`" : nil)
    case .failure(let error):
      return Diagnostic(
        .failedExpression, .warning, "the expression failed: \(error.message)",
        at: source.span(of: range.trimmed(in: source.text)), label: consequence,
        help: "guard it with a default, such as `(…)? // null`")
    }
  }
}

extension Diagnostic {
  /// A template inside a longer text gives nothing, so that the word `null` is printed.
  static func nullInText(
    _ value: JSONValue?, in source: SourceString, at range: Range<Int>
  ) -> Diagnostic {
    let word = value == nil ? "undefined" : "null"
    return Diagnostic(
      .nullInText, .warning,
      "the template gives \(word == "null" ? "null" : "no output"),"
        + " so the text has the word `\(word)`",
      at: source.span(of: range.trimmed(in: source.text)),
      help: "give a default: `… // \"\"`")
  }
}

extension Range<Int> {
  /// The range without the blanks at its ends.
  func trimmed(in text: String) -> Range<Int> {
    let bytes = Array(text.utf8)
    guard upperBound <= bytes.count else { return self }
    var start = lowerBound
    var end = upperBound
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start < end ? start..<end : self
  }
}
