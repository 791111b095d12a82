internal import AutomationDefinitions
public import JSONValues
internal import SourceDiagnostics

extension DiagnosticCode {
  /// An upsert renders no identifier.
  static let missingEntityIdentifier = DiagnosticCode("E102", "missing-entity-identifier")
}

/// An entity to create, or to merge into the one that exists.
///
/// Only what the mapping rendered is in it: an absent key leaves the stored value, an explicit null
/// clears it.
public struct EntityUpsert: Sendable {
  /// The blueprint of the entity.
  public let blueprint: String

  /// The identifier of the entity.
  public let identifier: String

  /// `{identifier, title?, icon?, team?, properties?, relations?}`.
  public let entity: JSONObject

  init?(_ source: inout EffectSource) {
    let blueprint = source.requiredText("blueprintIdentifier", in: source.payload, at: [])
    let mapping = source.payload["mapping"]?.objectValue ?? JSONObject()
    guard let identifier = mapping["identifier"]?.stringValue, !identifier.isEmpty else {
      let shown = mapping["identifier"]?.jsonText.shortened(to: 60) ?? "nothing"
      source.report(
        Diagnostic(
          .missingEntityIdentifier, .error,
          "the entity's identifier renders to `\(shown)`, expected a text",
          at: source.invocation.node.span(at: ["mapping", "identifier"]),
          help: "an entity without an identifier cannot be stored"))
      return nil
    }
    guard let blueprint else { return nil }
    self.blueprint = blueprint
    self.identifier = identifier
    let keys = ["identifier", "title", "icon", "team", "properties", "relations"]
    entity = JSONObject(keys.compactMap { key in mapping[key].map { (key, $0) } })
  }

  var pairs: [(String, JSONValue)] {
    [("blueprint", .string(blueprint)), ("entity", .object(entity))]
  }
}

extension DocumentNode {
  /// The place in an upsert's method of a part of the entity; `nil` where the part has none of its own.
  func span(ofMapped path: [String]) -> SourceSpan? {
    if path == ["blueprint"] { return self["blueprintIdentifier"]?.span }
    var node = self["mapping"]
    for key in path {
      node =
        Int(key).flatMap { index in
          node?.elements.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        } ?? node?[key]
    }
    return node?.span
  }
}
