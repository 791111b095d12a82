internal import AutomationDefinitions
internal import JSONValues
public import SourceDiagnostics

extension DiagnosticCode {
  /// A part of an entity that every entity has is of the wrong type.
  public static let malformedEntity = DiagnosticCode(
    "E302", "malformed-entity",
    Explanation(
      what: "A part of an entity that every entity has is of the wrong type.",
      why: """
        `title` and `icon` are texts, `team` is a text or a list of texts, `properties` and \
        `relations` are objects. The platform's API answers 422 to others, and nothing is stored.
        """,
      example: """
        mapping:
          identifier: checkout-api-3
          title: "{{ .event.diff.after.properties.replicas }}"
        """,
      instead: """
        mapping:
          identifier: checkout-api-3
          title: "{{ .event.diff.after.properties.replicas | tostring }}"
        """))
}

/// The parts that an entity of any blueprint has.
struct EntityFields {
  let entity: JSONValue
  let preview: ValuePreview

  var findings: [UpsertFinding] {
    identifierFindings + titleFindings + teamFindings + sectionFindings
  }

  /// An identifier that is no text, or an empty one, is left to the caller.
  private var identifierFindings: [UpsertFinding] {
    guard let text = entity["identifier"]?.stringValue, !text.isEmpty,
      let fault = EntityIdentifier.fault(in: text, preview)
    else { return [] }
    return [
      UpsertFinding(
        .malformedEntityIdentifier, .error, ["identifier"], "the identifier \(fault.problem)",
        help: fault.help)
    ]
  }

  private var titleFindings: [UpsertFinding] {
    ["title", "icon"].flatMap { key in
      wrongType(of: key, expected: "a string") {
        $0.stringValue != nil
      } help: { value, origin in
        TypeMismatch(expected: .string, found: value).help(for: origin)
      }
    }
  }

  private var teamFindings: [UpsertFinding] {
    wrongType(of: "team", expected: "a string or an array of strings") { team in
      (team.arrayValue ?? [team]).allSatisfy { $0.stringValue != nil }
    } help: { value, _ in
      value["identifier"] == nil ? "give the names of the teams" : "take its `.identifier`"
    }
  }

  private var sectionFindings: [UpsertFinding] {
    ["properties", "relations"].flatMap { key in
      wrongType(of: key, expected: "an object") {
        $0.objectValue != nil
      } help: { _, origin in
        origin == .mixedText
          ? "let the template stand alone to keep its type"
          : "write it as `{\"name\": …}`"
      }
    }
  }

  /// Null clears a part.
  private func wrongType(
    of key: String, expected: String, unless isRight: (JSONValue) -> Bool,
    help: @escaping (JSONValue, ValueOrigin) -> String?
  ) -> [UpsertFinding] {
    guard let value = entity[key], !value.isNull, !isRight(value) else { return [] }
    return [
      UpsertFinding(
        .malformedEntity, .error, [key],
        "`\(key)` is the \(value.typeName) \(preview(value)), expected \(expected)"
      ) { help(value, $0) }
    ]
  }
}
