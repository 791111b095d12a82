internal import AutomationEngine
internal import JSONValues

/// How outcomes differ between two sets of definitions, as JSON.
///
/// ```json
/// {"outcomes": 12400, "altered": 37, "unchangedDefinitions": 11,
///  "definitions": [{"definition", "added", "removed", "different", "examples": [
///    {"event": {"index", "id"}, "change": "different", "differences": [
///      {"path": ".effect.body.text", "before": …, "after": …}]}]}]}
/// ```
struct ComparisonJSON {
  func value(of comparison: OutcomeComparison) -> JSONValue {
    [
      "outcomes": .number(Double(comparison.outcomes)),
      "altered": .number(Double(comparison.altered)),
      "unchangedDefinitions": .number(Double(comparison.unchangedCount)),
      "definitions": .array(comparison.definitions.map(value)),
    ]
  }

  private func value(of definition: OutcomeComparison.Definition) -> JSONValue {
    [
      "definition": .string(definition.identifier),
      "added": .number(Double(definition.added)),
      "removed": .number(Double(definition.removed)),
      "different": .number(Double(definition.different)),
      "examples": .array(definition.examples.map(value)),
    ]
  }

  private func value(of example: OutcomeComparison.Example) -> JSONValue {
    [
      "event": [
        "index": .number(Double(example.eventIndex)), "id": JSONValue(example.eventID),
      ],
      "change": .string(example.change.rawValue),
      "differences": .array(example.differences.map(value)),
    ]
  }

  /// A side that is absent has no key.
  private func value(of difference: JSONDifference) -> JSONValue {
    var object = JSONObject([("path", .string(difference.path))])
    object["before"] = difference.ours
    object["after"] = difference.theirs
    return .object(object)
  }
}
