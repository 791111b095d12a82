import AutomationDefinitions
import SourceDiagnostics
import TestTexts
import Testing

/// Definitions that are right but for a part.
enum DefinitionTexts {
  static let method = #""invocationMethod": {"type": "KAFKA"}"#
  static let event = #""event": {"type": "ENTITY_CREATED", "blueprintIdentifier": "b"}"#

  static func automation(_ trigger: String = event, more: String = "") -> String {
    #"{"identifier": "a", "trigger": {"type": "automation", \#(trigger)}, \#(method)\#(more)}"#
  }

  static func action(_ trigger: String, more: String = "") -> String {
    #"{"identifier": "a", "trigger": {"type": "self-service", \#(trigger)}, \#(method)\#(more)}"#
  }

  static func invoking(_ invocation: String) -> String {
    #"""
    {"identifier": "a", "trigger": {"type": "automation", \#(event)},
     "invocationMethod": \#(invocation)}
    """#
  }

  static func form(_ inputs: String) -> String {
    action(#""operation": "CREATE", "userInputs": \#(inputs)"#)
  }

  static func input(_ input: String) -> String { form(#"{"properties": {"n": \#(input)}}"#) }

  static func condition(_ rule: String) -> String {
    action(
      #"""
      "operation": "DAY-2", "blueprintIdentifier": "b", "userInputs": {"properties": {}},
      "condition": {"type": "SEARCH", "combinator": "and", "rules": [\#(rule)]}
      """#)
  }

  static func dataset(_ rule: String) -> String {
    input(#"{"type": "string", "dataset": {"combinator": "or", "rules": [\#(rule)]}}"#)
  }

  static func blueprint(_ more: String, schema: String = #"{"properties": {}}"#) -> String {
    #"{"identifier": "b", "title": "B", "schema": \#(schema), \#(more)}"#
  }

  static func property(_ property: String) -> String {
    #"{"identifier": "b", "title": "B", "schema": {"properties": {"p": \#(property)}}}"#
  }

  /// What is wrong with a text, read as JSON.
  static func findings(_ marked: String) -> [Diagnostic] {
    DefinitionFile.read(MarkedText(marked).file("a.json")).diagnostics
  }

  /// Expects that a text, read as JSON and as YAML, has one finding of a code at the marker, or
  /// none where the code is empty.
  static func check(
    _ marked: String, _ code: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = MarkedText(marked)
    for path in ["a.json", "a.yaml"] {
      let findings = DefinitionFile.read(text.file(path)).diagnostics.filter {
        $0.severity > .note
      }
      let all = findings.map { "\($0.summary) \($0.message)" }.joined(separator: "; ")
      #expect(
        findings.map(\.summary) == (code.isEmpty ? [] : ["\(code)@\(text[1])"]),
        "\(path): \(all) in \(marked)", sourceLocation: sourceLocation)
    }
  }
}
