internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

extension Blueprint {
  /// What is wrong with the properties of a rendered entity.
  func findings(inProperties properties: JSONValue?, _ preview: ValuePreview) -> [UpsertFinding] {
    (properties?.objectValue ?? JSONObject()).flatMap { name, value in
      guard let property = property(name) else { return [unwritable(name, preview)] }
      if value.isNull { return property.isRequired ? [.cleared("properties", name)] : [] }
      return ValueShape(property).faults(in: value, preview).map { fault in
        UpsertFinding(
          fault.kind.propertyCode, fault.kind == .unjudgedPattern ? .note : .error,
          ["properties", name] + fault.path,
          "property `\(name.element(fault.path))` \(fault.problem)", help: fault.help)
      }
    }
  }

  /// The finding about a property that the blueprint does not store.
  private func unwritable(_ name: String, _ preview: ValuePreview) -> UpsertFinding {
    let path = ["properties", name]
    let computed = [
      ("a mirror", mirrorProperties), ("a calculation", calculationProperties),
      ("an aggregation", aggregationProperties),
    ].first { $0.1.contains { $0.text.hasSameBytes(as: name) } }
    if let computed {
      return UpsertFinding(
        .computedProperty, .error, path,
        "`\(name)` is \(computed.0) property of `\(identifier.text)`, which cannot be written",
        help: "remove it; the platform computes it")
    }
    let near = name.nearest(in: properties.map(\.identifier.text))
    let help =
      relation(name) == nil
      ? near.map { "did you mean `\($0)`?" } ?? "add it to the blueprint, or remove it"
      : "it is a relation: move it to `relations`"
    return UpsertFinding(
      .unknownProperty, .error, path,
      "blueprint `\(identifier.text)` has no property `\(preview.name(name))`", help: help)
  }
}

extension UpsertFinding {
  /// The finding about a required part that is set to null.
  static func cleared(_ section: String, _ name: String) -> UpsertFinding {
    let noun = section == "properties" ? "property" : "relation"
    return UpsertFinding(
      .requiredCleared, .error, [section, name], "\(noun) `\(name)` is required, but set to null",
      help: "render a value, or drop the key to keep the stored one")
  }
}

extension ValueFault.Kind {
  fileprivate var propertyCode: DiagnosticCode {
    switch self {
    case .type: .propertyType
    case .format: .propertyFormat
    case .enumeration: .propertyEnumeration
    case .pattern, .bound, .duplicate: .propertyOutOfBounds
    case .unjudgedPattern: .unjudgedPropertyPattern
    }
  }
}

extension String {
  /// The name of an element below this name: `tags[0].url`.
  package func element(_ path: [String]) -> String {
    path.reduce(shortened(to: 60)) { name, key in
      Int(key) == nil ? "\(name).\(key)" : "\(name)[\(key)]"
    }
  }
}
