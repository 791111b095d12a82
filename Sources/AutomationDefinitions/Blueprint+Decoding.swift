import SourceDiagnostics

extension Blueprint {
  /// Decodes a blueprint; `nil` when it has no identifier.
  init?(_ node: DocumentNode, _ checker: inout ShapeChecker) {
    checker.check(node, .blueprint)
    let schema = node["schema"]
    let required = Set((schema?["required"]?.strings ?? []).map(\.text))
    properties = (schema?["properties"]?.members ?? []).map { member in
      checker.check(inputIdentifier: member.key)
      return Property(member, isRequired: required.contains(member.key.text))
    }
    relations = (node["relations"]?.members ?? []).compactMap { member in
      checker.check(inputIdentifier: member.key)
      return Relation(member)
    }
    mirrorProperties = node["mirrorProperties"]?.members?.map(\.key) ?? []
    calculationProperties = node["calculationProperties"]?.members?.map(\.key) ?? []
    aggregationProperties = node["aggregationProperties"]?.members?.map(\.key) ?? []
    title = node["title"]?.string
    self.node = node
    guard let identifier = node["identifier"]?.string else { return nil }
    checker.check(identifier: identifier, punctuation: #"@_.+:\/-"#, limit: 100)
    self.identifier = identifier
  }
}

extension Blueprint.Property {
  fileprivate init(_ member: DocumentNode.Member, isRequired: Bool) {
    let node = member.value
    identifier = member.key
    type = ValueType(node["type"])
    format = node["format"]?.string
    enumeration = node["enum"]?.elements
    items = node["items"].map { items in
      Blueprint.ItemShape(
        type: ValueType(items["type"]), format: items["format"]?.string,
        enumeration: items["enum"]?.elements)
    }
    self.isRequired = isRequired
    self.node = node
  }
}

extension Blueprint.Relation {
  fileprivate init?(_ member: DocumentNode.Member) {
    guard let target = member.value["target"]?.string else { return nil }
    identifier = member.key
    self.target = target
    isMany = member.value["many"]?.bool ?? false
    isRequired = member.value["required"]?.bool ?? false
  }
}
