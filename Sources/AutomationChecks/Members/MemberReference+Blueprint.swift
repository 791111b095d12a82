internal import AutomationDefinitions
internal import SourceDiagnostics

extension MemberReference {
  /// The properties and relations that a blueprint names outside of jq: its own, and those of the
  /// blueprints that its relations lead to.
  static func inBlueprint(_ blueprint: Blueprint, _ set: CheckedSet) -> [MemberReference] {
    let node = blueprint.node
    let required = (node["schema"]?["required"]?.strings ?? []).compactMap {
      MemberReference(property: $0, of: blueprint)
    }
    let mirrors = (node["mirrorProperties"]?.members ?? []).flatMap {
      mirror($0.value["path"]?.string, of: blueprint, set)
    }
    let aggregations = (node["aggregationProperties"]?.members ?? []).flatMap {
      aggregation($0.value, set)
    }
    return required + mirrors + aggregations
  }

  /// `domain.owner.email`: relations, then a property.
  private static func mirror(
    _ path: SourceString?, of blueprint: Blueprint, _ set: CheckedSet
  ) -> [MemberReference] {
    guard let path else { return [] }
    var references: [MemberReference] = []
    var blueprint: Blueprint? = blueprint
    var start = 0
    let names = path.text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    for (index, bytes) in names.enumerated() {
      guard let current = blueprint else { break }
      let name = String(decoding: Array(bytes), as: UTF8.self)
      let span = path.span(of: start..<start + bytes.count)
      start += bytes.count + 1
      guard index < names.count - 1 else {
        if index > 0, !name.hasPrefix("$") {
          references.append(.init(section: .properties, name: name, span: span, blueprint: current))
        }
        break
      }
      references.append(.init(section: .relations, name: name, span: span, blueprint: current))
      blueprint = set.blueprint(current.relation(name)?.target.text)
    }
    return references
  }

  private static func aggregation(
    _ node: DocumentNode, _ set: CheckedSet
  ) -> [MemberReference] {
    let target = set.blueprint(node["target"]?.string?.text)
    let specification = node["calculationSpec"]
    let measured = ["property", "measureTimeBy"].compactMap {
      MemberReference(property: specification?[$0]?.string, of: target)
    }
    let filtered = (node["pathFilter"]?.elements ?? []).flatMap { filter in
      relations(
        filter["path"]?.elements ?? [], from: set.blueprint(filter["fromBlueprint"]?.string?.text),
        set)
    }
    return measured + searched(node["query"], target) + filtered
  }

  /// Relations each of which starts where the one before it leads.
  private static func relations(
    _ path: [DocumentNode], from start: Blueprint?, _ set: CheckedSet
  ) -> [MemberReference] {
    var references: [MemberReference] = []
    var blueprint = start
    for element in path {
      guard let current = blueprint, let name = element.string ?? element["relation"]?.string else {
        break
      }
      references.append(
        MemberReference(
          section: .relations, name: name.text, span: name.visibleSpan, blueprint: current))
      blueprint = set.blueprint(current.relation(name.text)?.target.text)
    }
    return references
  }
}
