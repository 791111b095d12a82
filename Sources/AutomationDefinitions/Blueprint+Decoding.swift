import SourceDiagnostics

extension Blueprint {
  /// Decodes a blueprint; `nil` when it has no identifier.
  init?(_ node: DocumentNode) {
    let schema = node["schema"]
    let required = Set((schema?["required"]?.strings ?? []).map(\.text))
    properties = (schema?["properties"]?.members ?? []).map { member in
      Property(member, isRequired: required.contains(member.key.text))
    }
    relations = (node["relations"]?.members ?? []).compactMap(Relation.init)
    mirrorProperties = node["mirrorProperties"]?.members?.map(\.key) ?? []
    calculationProperties = node["calculationProperties"]?.members?.map(\.key) ?? []
    aggregationProperties = node["aggregationProperties"]?.members?.map(\.key) ?? []
    title = node["title"]?.string
    self.node = node
    guard let identifier = node["identifier"]?.string else { return nil }
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
