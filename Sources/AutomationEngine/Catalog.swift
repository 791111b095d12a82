public import AutomationDefinitions
package import JQ
public import SourceDiagnostics

/// Definitions made ready to be evaluated.
///
/// Immutable: one catalog serves any number of evaluators and threads at once.
/// Cost: each expression is parsed once; libjq compiles nothing until it is first run.
public struct Catalog: Sendable {
  /// How the template delimiters of a definition are found.
  public enum Delimiters: Sendable, Hashable {
    /// Each definition's own kind, told by what it holds.
    case detected

    /// One kind for all.
    case fixed(TemplateDelimiters)
  }

  /// Automations and self-service actions in the order they were given.
  let definitions: [CompiledDefinition]

  /// The automations by the events that fire them.
  let triggers: TriggerIndex

  /// The expressions of all definitions.
  let expressions: JQExpressionSet

  /// The keys of events and trigger data.
  let names: EventNames

  /// How the effects or payloads of the definitions are written in streams, where that needs no
  /// values.
  let plans: EffectPlans

  /// The blueprints that upserts are checked against.
  let blueprints: [Blueprint]

  /// Whether evaluators measure what they exercise.
  let measuresCoverage: Bool

  /// What evaluates the expressions.
  let engine: JQEngine

  /// Notes about the definitions themselves.
  public let diagnostics: [Diagnostic]

  /// Compiles definitions.
  public init(_ definitions: [Definition], delimiters: Delimiters = .detected) {
    self.init(
      definitions, delimiters: delimiters, measuresCoverage: false, engine: .native)
  }

  /// Compiles definitions, perhaps so that evaluators measure what they exercise of them.
  ///
  /// Where effects are not planned, outcomes are made for all that is written in streams.
  package init(
    _ definitions: [Definition], delimiters: Delimiters = .detected,
    measuresCoverage: Bool = false, engine: JQEngine = .native, plansEffects: Bool = true
  ) {
    self.init(
      definitions, delimiters: delimiters, measuresCoverage: measuresCoverage, engine: engine,
      planning: plansEffects ? .effect : nil)
  }

  /// Compiles definitions and plans how a part of what they do is written in streams.
  init(
    _ definitions: [Definition], delimiters: Delimiters, measuresCoverage: Bool = false,
    engine: JQEngine, planning subject: EffectPlanner.Subject?
  ) {
    var compiled: [CompiledDefinition] = []
    var expressions = JQExpressionSet(isProbed: measuresCoverage, engine: engine)
    names = EventNames(adding: &expressions)
    var blueprints: [Blueprint] = []
    var diagnostics: [Diagnostic] = []
    for definition in definitions {
      switch definition {
      case .blueprint(let blueprint): blueprints.append(blueprint)
      case .automation(let automation):
        compiled.append(
          CompiledDefinition(
            .automation(automation), invocation: automation.invocation,
            condition: automation.condition, delimiters, &expressions, &diagnostics))
      case .action(let action):
        compiled.append(
          CompiledDefinition(
            .action(action), invocation: action.invocation, condition: nil, delimiters,
            &expressions, &diagnostics))
      }
    }
    self.definitions = compiled
    // Coverage is measured on the long way.
    if let subject, !measuresCoverage {
      plans = EffectPlanner.plans(
        for: compiled, of: subject, checkedAgainst: blueprints, names, adding: &expressions)
    } else {
      plans = EffectPlans()
    }
    triggers = TriggerIndex(compiled)
    self.expressions = expressions
    self.blueprints = blueprints
    self.diagnostics = diagnostics
    self.measuresCoverage = measuresCoverage
    self.engine = engine
  }

  /// The number of automations and actions.
  public var count: Int { definitions.count }

  /// The self-service actions, by order.
  public var actions: [SelfServiceAction] {
    definitions.compactMap {
      guard case .action(let action) = $0.kind else { return nil }
      return action
    }
  }
}
