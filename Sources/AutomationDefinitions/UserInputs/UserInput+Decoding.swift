import SourceDiagnostics

extension UserInput {
  /// Decodes one of the `properties` of a form.
  init(_ member: DocumentNode.Member) {
    let node = member.value
    identifier = member.key
    type = ValueType(node["type"])
    format = node["format"]?.string
    title = node["title"]?.string
    description = node["description"]?.string
    blueprint = node["blueprint"]?.string
    defaultValue = node["default"].map(InputSetting.init)
    enumeration = node["enum"].map(InputSetting.init)
    pattern = node["pattern"].map(InputSetting.init)
    bounds = Bound.Kind.allCases.compactMap { kind in
      node[kind.rawValue].flatMap { node in
        node.isNull ? nil : Bound(kind: kind, setting: InputSetting(node))
      }
    }
    items = node["items"].flatMap { $0.members == nil ? nil : Items($0) }
    dependsOn = node["dependsOn"]?.strings ?? []
    visible = node["visible"].map(InputSetting.init)
    disabled = node["disabled"].map(InputSetting.init)
    encryption = Encryption(node["encryption"])
    dataset = node["dataset"].flatMap { SearchQuery(dataset: $0) }
    self.node = node
  }
}

extension UserInput.Items {
  fileprivate init(_ node: DocumentNode) {
    type = ValueType(node["type"])
    format = node["format"]?.string
    blueprint = node["blueprint"]?.string
    enumeration = node["enum"].map(InputSetting.init)
    defaultValue = node["default"].map(InputSetting.init)
    dataset = node["dataset"].flatMap { SearchQuery(dataset: $0) }
    self.node = node
  }
}

extension UserInput.Encryption {
  fileprivate init?(_ node: DocumentNode?) {
    if node?.string != nil {
      self = .aes256GCM
    } else if let key = node?["key"]?.string {
      self = .clientSide(key: key)
    } else {
      return nil
    }
  }
}

extension ValueType {
  /// The type a node names.
  init?(_ node: DocumentNode?) {
    guard let word = node?.string, let type = ValueType(rawValue: word.text) else { return nil }
    self = type
  }
}
