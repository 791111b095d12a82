internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

/// The parts of a mapping that are certain before any template is rendered.
struct WrittenEntity {
  private let delimiters: TemplateDelimiters
  private let blueprint: Blueprint

  /// `{identifier, properties, relations}`; a part is null where only its name is certain, and has
  /// its templates unrendered where its type is certain and wrong.
  private(set) var entity = JSONValue.null

  init(_ mapping: DocumentNode, _ delimiters: TemplateDelimiters, _ blueprint: Blueprint) {
    self.delimiters = delimiters
    self.blueprint = blueprint
    var object = JSONObject()
    if let identifier = mapping["identifier"], !hasTemplate(identifier) {
      object["identifier"] = identifier.value
    }
    object["properties"] = .object(
      section(mapping["properties"]) { name, node in
        guard let property = blueprint.property(name) else { return .null }
        return value(node) { type in property.type.map { $0.rawValue == type } ?? true }
      })
    object["relations"] = .object(
      section(mapping["relations"]) { name, node in
        guard let relation = blueprint.relation(name) else { return .null }
        return value(node) { $0 == (relation.isMany ? "array" : "string") }
      })
    entity = .object(object)
  }

  private func section(
    _ node: DocumentNode?, _ value: (_ name: String, DocumentNode) -> JSONValue?
  ) -> JSONObject {
    var object = JSONObject()
    for member in node?.members ?? [] where !member.key.text.contains(delimiters.opening) {
      object[member.key.text] = value(member.key.text, member.value)
    }
    return object
  }

  /// What a value is for certain: one without templates, or one whose type is wrong whatever its
  /// templates render.
  private func value(_ node: DocumentNode, isRight: (_ type: String) -> Bool) -> JSONValue? {
    guard hasTemplate(node) else { return node.value }
    if let text = node.string?.text,
      let template = try? Template.parse(text, delimiters: delimiters), template.isWhole
    {
      return nil
    }
    if isRight(node.typeName) { return nil }
    return node.value
  }

  private func hasTemplate(_ node: DocumentNode) -> Bool {
    var pending = [node]
    while let next = pending.popLast() {
      if next.string?.text.contains(delimiters.opening) == true { return true }
      pending += next.elements ?? []
      for member in next.members ?? [] {
        if member.key.text.contains(delimiters.opening) { return true }
        pending.append(member.value)
      }
    }
    return false
  }
}
