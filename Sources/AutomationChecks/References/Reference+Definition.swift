internal import AutomationDefinitions
internal import SourceDiagnostics

extension Reference {
  /// The definitions that a definition names.
  static func all(
    in definition: DefinitionCandidate, _ call: PlatformCall?
  ) -> [Reference] {
    let node = definition.node
    if definition.kind == .blueprint { return blueprints(of: node) }
    let trigger = node["trigger"]
    let method = node["invocationMethod"]
    let isUpsert = method?["type"]?.string?.text == "UPSERT_ENTITY"
    let named = [
      Reference(.blueprint, trigger?["event"]?["blueprintIdentifier"]?.string),
      Reference(.runnable, trigger?["event"]?["actionIdentifier"]?.string),
      Reference(.blueprint, trigger?["blueprintIdentifier"]?.string),
      Reference(.blueprint, (node["blueprint"] ?? node["blueprintIdentifier"])?.string),
      isUpsert ? Reference(.upsertedBlueprint, method?["blueprintIdentifier"]?.string) : nil,
    ]
    return named.compactMap { $0 } + condition(trigger?["condition"] ?? node["condition"])
      + inputs(trigger?["userInputs"] ?? node["userInputs"]) + (call?.references ?? [])
  }

  private static func blueprints(of node: DocumentNode) -> [Reference] {
    let relations = (node["relations"]?.members ?? []).compactMap {
      Reference(.blueprint, $0.value["target"]?.string)
    }
    let aggregations = (node["aggregationProperties"]?.members ?? []).flatMap { member in
      let paths = (member.value["pathFilter"]?.elements ?? []).compactMap {
        Reference(.blueprint, $0["fromBlueprint"]?.string)
      }
      return [Reference(.blueprint, member.value["target"]?.string)].compactMap { $0 } + paths
        + condition(member.value["query"])
    }
    return relations + aggregations
  }

  private static func inputs(_ form: DocumentNode?) -> [Reference] {
    (form?["properties"]?.members ?? []).flatMap { input in
      [input.value, input.value["items"]].compactMap { $0 }.flatMap { shape in
        [Reference(.blueprint, shape["blueprint"]?.string)].compactMap { $0 }
          + condition(shape["dataset"])
      }
    }
  }

  /// The blueprints that search rules name.
  private static func condition(_ query: DocumentNode?) -> [Reference] {
    SearchRuleNodes.all(in: query).flatMap { rule -> [Reference] in
      if rule["property"]?.string?.text == "$blueprint" {
        let names = rule["value"]?.string.map { [$0] } ?? rule["value"]?.strings ?? []
        return names.compactMap { Reference(.blueprint, $0) }
      }
      return [Reference(.blueprint, rule["blueprint"]?.string)].compactMap { $0 }
    }
  }
}
