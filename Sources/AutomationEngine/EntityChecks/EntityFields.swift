internal import JSONValues
public import SourceDiagnostics

extension DiagnosticCode {
  /// A part of an entity that every entity has is of the wrong type.
  public static let malformedEntity = DiagnosticCode("E302", "malformed-entity")
}

/// The parts that an entity of any blueprint has.
struct EntityFields {
  let entity: JSONValue
  let preview: ValuePreview

  var findings: [UpsertFinding] {
    var findings = identifierFindings
    for key in ["title", "icon"] {
      findings += wrongType(of: key, expected: "a string") { $0.stringValue != nil }
    }
    findings += wrongType(of: "team", expected: "a string or an array of strings") { team in
      (team.arrayValue ?? [team]).allSatisfy { $0.stringValue != nil }
    }
    for key in ["properties", "relations"] {
      findings += wrongType(of: key, expected: "an object") { $0.objectValue != nil }
    }
    return findings
  }

  private var identifierFindings: [UpsertFinding] {
    switch entity["identifier"] {
    case .string(let text) where !text.isEmpty:
      guard let fault = EntityIdentifier.fault(in: text, preview) else { return [] }
      return [
        UpsertFinding(
          .malformedEntityIdentifier, .error, ["identifier"], "the identifier \(fault.problem)",
          help: fault.help)
      ]
    case .some(let value) where value.objectValue != nil || value.arrayValue != nil:
      return [
        UpsertFinding(
          .entityForIdentifier, .error, ["identifier"],
          "the identifier is the \(value.typeName) \(preview(value)), expected a string",
          help: value["identifier"] == nil ? nil : "take its `.identifier`")
      ]
    default: return []
    }
  }

  /// Null clears a part.
  private func wrongType(
    of key: String, expected: String, unless isRight: (JSONValue) -> Bool
  ) -> [UpsertFinding] {
    guard let value = entity[key], !value.isNull, !isRight(value) else { return [] }
    return [
      UpsertFinding(
        .malformedEntity, .error, [key],
        "`\(key)` is the \(value.typeName) \(preview(value)), expected \(expected)")
    ]
  }
}
