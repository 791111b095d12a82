internal import AutomationDefinitions
internal import SourceDiagnostics

/// The name of a property or relation where a definition counts on a blueprint to have it.
struct MemberReference: Sendable {
  /// Where an entity has the member; the words are the keys.
  enum Section: String, Sendable, CaseIterable {
    case properties
    case relations
  }

  let section: Section
  let name: String
  let span: SourceSpan
  let blueprint: Blueprint
}

extension MemberReference {
  /// Every such name in a definition whose blueprint is among those given.
  static func all(in definition: CheckedDefinition, of set: CheckedSet) -> [MemberReference] {
    switch definition.definition {
    case .blueprint(let blueprint):
      return inBlueprint(blueprint, set) + reads(in: definition, of: blueprint)
    case .automation(let automation):
      guard let blueprint = set.blueprint(automation.trigger.blueprint?.text) else { return [] }
      return timer(automation, blueprint) + reads(in: definition, of: blueprint)
    case .action(let action):
      let rules = inputRules(action.userInputs, set)
      guard let blueprint = set.blueprint(action.blueprintIdentifier?.text) else { return rules }
      let condition = searched(action.condition?.node, blueprint)
      let reads = action.operation == .create ? [] : reads(in: definition, of: blueprint)
      return condition + rules + reads
    case nil: return []
    }
  }

  /// The property that rules of a search compare.
  static func searched(_ query: DocumentNode?, _ blueprint: Blueprint?) -> [MemberReference] {
    guard let blueprint else { return [] }
    return SearchRuleNodes.all(in: query).compactMap { rule in
      let property = rule["property"]?.string
      // That a relation stands there is told where rules are evaluated.
      guard let property, blueprint.relation(property.text) == nil else { return nil }
      return MemberReference(property: property, of: blueprint)
    }
  }

  /// A property that is named outside of jq; `nil` for meta-properties.
  init?(property string: SourceString?, of blueprint: Blueprint?) {
    guard let string, let blueprint, !string.text.hasPrefix("$"), !string.text.isEmpty else {
      return nil
    }
    self.init(
      section: .properties, name: string.text, span: string.visibleSpan, blueprint: blueprint)
  }

  private static func timer(
    _ automation: Automation, _ blueprint: Blueprint
  ) -> [MemberReference] {
    guard case .timerPropertyExpired(let trigger) = automation.trigger else { return [] }
    return [MemberReference(property: trigger.propertyIdentifier, of: blueprint)].compactMap { $0 }
  }

  /// What inputs for entities search and sort by.
  private static func inputRules(
    _ form: UserInputs, _ set: CheckedSet
  ) -> [MemberReference] {
    form.inputs.flatMap { input -> [MemberReference] in
      let own = set.blueprint(input.blueprint?.text)
      let item = set.blueprint(input.items?.blueprint?.text)
      let sort = MemberReference(property: input.node["sort"]?["property"]?.string, of: own ?? item)
      return searched(input.node["dataset"], own) + searched(input.node["items"]?["dataset"], item)
        + [sort].compactMap { $0 }
    }
  }

  /// What jq reads of the entity that the definition is about.
  private static func reads(
    in definition: CheckedDefinition, of blueprint: Blueprint
  ) -> [MemberReference] {
    definition.expressions.flatMap { expression in
      Section.allCases.flatMap { section in
        expression.names(below: definition.entityPaths(for: expression), section.rawValue).map {
          MemberReference(section: section, name: $0.name, span: $0.span, blueprint: blueprint)
        }
      }
    }
  }
}

extension CheckedDefinition {
  /// Where an expression finds the entity that the definition is about.
  fileprivate func entityPaths(for expression: PlacedExpression) -> [[String]] {
    let isAutomation = candidate.kind == .automation
    return switch expression.purpose {
    case .condition: [["diff", "before"], ["diff", "after"]]
    case .template where isAutomation: [["event", "diff", "before"], ["event", "diff", "after"]]
    case .template, .formSetting: [["entity"]]
    case .calculation: [[]]
    }
  }
}

extension EventTrigger {
  /// The blueprint of the entities whose events are waited for; `nil` for events of runs.
  fileprivate var blueprint: SourceString? {
    switch self {
    case .runCreated, .runUpdated, .anyRunChange: nil
    case .entityCreated, .entityUpdated, .entityDeleted, .anyEntityChange, .timerPropertyExpired:
      subject
    }
  }
}
