public import SourceDiagnostics

/// jq expressions over an event that decide whether an automation runs.
///
/// ```json
/// {"type": "JQ", "expressions": [".diff.after.properties.status == \"FAILURE\""], "combinator": "and"}
/// ```
public struct JQCondition: Sendable {
  /// How results are joined.
  public enum Combinator: String, Sendable {
    case and
    case or
  }

  /// The expressions; none means that the condition always holds.
  public let expressions: [SourceString]

  /// How the results are joined; `and` unless said otherwise.
  public let combinator: Combinator

  /// The whole object in the file.
  public let node: DocumentNode
}
