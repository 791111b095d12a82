internal import AutomationChecks
internal import AutomationDefinitions
public import JSONValues
internal import SourceDiagnostics

extension DiagnosticCode {
  /// An upsert renders no identifier.
  static let missingEntityIdentifier = DiagnosticCode(
    "E102", "missing-entity-identifier",
    Explanation(
      what: "An upsert renders no identifier.",
      why: """
        An entity is created or found by its identifier. With null, an empty text or another type \
        there is none, and nothing is stored.
        """,
      example: """
        mapping:
          identifier: "{{ .event.diff.after.properties.slug }}"
        """,
      instead: """
        mapping:
          identifier: "{{ .event.diff.after.identifier }}"
        """))
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

  /// The keys of an entity, in order.
  static let keys = ["identifier", "title", "icon", "team", "properties", "relations"]

  init?(_ source: inout EffectSource) {
    let blueprint = source.requiredText("blueprintIdentifier", in: source.payload, at: [])
    let mapping = source.payload["mapping"]?.objectValue ?? JSONObject()
    guard let identifier = mapping["identifier"]?.stringValue, !identifier.isEmpty else {
      let path = ["mapping", "identifier"]
      source.report(
        Diagnostic(
          .missingEntityIdentifier, .error,
          "the entity's identifier renders to \(source.shown(mapping["identifier"])), "
            + "expected a text",
          at: source.invocation.node.span(at: path),
          help: source.textHelp("identifier", mapping["identifier"], at: path)))
      return nil
    }
    guard let blueprint else { return nil }
    self.blueprint = blueprint
    self.identifier = identifier
    entity = JSONObject(Self.keys.compactMap { key in mapping[key].map { (key, $0) } })
  }

  var pairs: [(String, JSONValue)] {
    [("blueprint", .string(blueprint)), ("entity", .object(entity))]
  }
}
