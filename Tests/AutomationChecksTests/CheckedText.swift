import AutomationChecks
import AutomationDefinitions
import SourceDiagnostics
import TestTexts

/// The findings about the definitions of a text, those of reading it included.
func findings(in text: String, path: String = "definition.yaml") -> [Diagnostic] {
  let (candidates, diagnostics) = DefinitionFile.readCandidates(SourceFile(path: path, text: text))
  return diagnostics + Validation.findings(in: candidates)
}

/// The findings about an automation with one condition.
func findings(inCondition expression: String) -> [Diagnostic] {
  findings(in: Notation.json.automation(condition: expression), path: "definition.json")
}

/// The findings about an automation whose payload has one value.
func findings(inTemplate text: String, ofAction operation: String? = nil) -> [Diagnostic] {
  findings(
    in: Notation.json.definition(value: text, ofAction: operation), path: "definition.json")
}

/// A way to write a text into a file.
enum Notation: String, CaseIterable {
  case json
  case doubleQuoted
  case singleQuoted
  case literalBlock
  case foldedBlock
  case plain

  var path: String { self == .json ? "definition.json" : "definition.yaml" }

  /// Whether the text can be written so.
  func takes(_ text: String) -> Bool {
    switch self {
    case .plain:
      text.unicodeScalars.first.map { !"{[\"'&*!|>%@`#".unicodeScalars.contains($0) } ?? false
        && !text.contains(": ") && !text.contains(" #") && !text.contains("\n")
    case .literalBlock, .foldedBlock: !text.contains("\n")
    case .json, .doubleQuoted, .singleQuoted: true
    }
  }

  /// A part of the text as it stands in the file.
  func written(_ part: String) -> String {
    switch self {
    case .json, .doubleQuoted:
      part.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    case .singleQuoted: part.replacing("'", with: "''")
    case .literalBlock, .foldedBlock, .plain: part
    }
  }

  private var opening: String {
    switch self {
    case .json, .doubleQuoted: "\""
    case .singleQuoted: "'"
    case .literalBlock: "|-\n        "
    case .foldedBlock: ">-\n        "
    case .plain: ""
    }
  }

  private var closing: String {
    switch self {
    case .json, .doubleQuoted: "\""
    case .singleQuoted: "'"
    case .literalBlock, .foldedBlock, .plain: ""
    }
  }

  /// What stands before and behind the text of a condition.
  var conditionFrame: (before: String, behind: String) {
    guard self == .json else {
      return (
        """
        identifier: sample
        trigger:
          type: automation
          event: {type: ENTITY_UPDATED, blueprintIdentifier: service}
          condition:
            type: JQ
            expressions:
              - \(opening)
        """,
        """
        \(closing)
        invocationMethod: {type: WEBHOOK, url: "https://quayside.example"}

        """
      )
    }
    return (
      """
      {"identifier": "sample", "trigger": {"type": "automation",
       "event": {"type": "ENTITY_UPDATED", "blueprintIdentifier": "service"},
       "condition": {"type": "JQ", "expressions": ["
      """,
      """
      "]}}, "invocationMethod": {"type": "WEBHOOK", "url": "https://quayside.example"}}
      """
    )
  }

  /// What stands before and behind the text of a value in a payload.
  func valueFrame(ofAction operation: String? = nil) -> (before: String, behind: String) {
    let trigger =
      operation.map {
        #"{"type": "self-service", "operation": "\#($0)", "userInputs": {"properties": {"plain": {"type": "string"}}}}"#
      }
        ?? #"""
        {"type": "automation", "event": {"type": "ENTITY_UPDATED", "blueprintIdentifier": "service"}}
        """#
    guard self == .json else {
      return (
        """
        identifier: sample
        trigger: \(trigger)
        invocationMethod:
          type: WEBHOOK
          url: https://quayside.example
          body:
            value: \(opening)
        """, closing + "\n"
      )
    }
    return (
      """
      {"identifier": "sample", "trigger": \(trigger),
       "invocationMethod": {"type": "WEBHOOK", "url": "https://quayside.example", "body": {"value": "
      """, "\"}}}\n"
    )
  }

  func automation(condition: String) -> String {
    conditionFrame.before + written(condition) + conditionFrame.behind
  }

  func definition(value: String, ofAction operation: String? = nil) -> String {
    let frame = valueFrame(ofAction: operation)
    return frame.before + written(value) + frame.behind
  }
}
