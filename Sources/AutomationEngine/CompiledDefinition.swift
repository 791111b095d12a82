internal import AutomationDefinitions
internal import JQ
internal import JSONTapes
internal import SourceDiagnostics

/// An automation or action with its condition and templates compiled.
struct CompiledDefinition: Sendable {
  /// What it was made of; in a box, since a definition is passed on for each event.
  indirect enum Kind: Sendable {
    case automation(Automation)
    case action(SelfServiceAction)

    var identifier: SourceString {
      switch self {
      case .automation(let automation): automation.identifier
      case .action(let action): action.identifier
      }
    }
  }

  let kind: Kind
  let invocation: InvocationMethod
  let condition: CompiledCondition?
  let payload: PayloadTemplate

  /// The expressions of the condition that libjq evaluates.
  let askedInCondition: [JQExpressionSet.ID]

  /// The expressions of the payload that libjq evaluates in any case.
  let askedInPayload: [JQExpressionSet.ID]

  /// The identifier, as templates see it.
  let name: TapeText

  init(
    _ kind: Kind, invocation: InvocationMethod, condition: JQCondition?,
    _ delimiters: Catalog.Delimiters, _ expressions: inout JQExpressionSet,
    _ diagnostics: inout [Diagnostic]
  ) {
    expressions.beginGroup()
    self.kind = kind
    self.invocation = invocation
    self.condition = condition.map { CompiledCondition($0, adding: &expressions) }

    let chosen: TemplateDelimiters
    switch delimiters {
    case .fixed(let fixed): chosen = fixed
    case .detected:
      let detected = TemplateDelimiters.detect(in: invocation.node)
      chosen = detected.delimiters
      diagnostics += detected.diagnostics
    }
    name = expressions.text(kind.identifier.text)
    payload = PayloadCompiler(delimiters: chosen)
      .compile(invocation.node, adding: &expressions)
    askedInCondition = Self.asked(self.condition?.expressions ?? [], expressions)
    askedInPayload = Self.asked(payload.certainExpressions, expressions)
  }

  /// Those of the expressions that libjq evaluates, each once.
  private static func asked(
    _ ids: [JQExpressionSet.ID], _ expressions: JQExpressionSet
  ) -> [JQExpressionSet.ID] {
    var known: Set<JQExpressionSet.ID> = []
    return ids.filter { expressions.isForLibJQ($0) && known.insert($0).inserted }
  }

  var identifier: SourceString { kind.identifier }

  var node: DocumentNode {
    switch kind {
    case .automation(let automation): automation.node
    case .action(let action): action.node
    }
  }

  /// Whether it is an action in the platform's first format.
  var isFirstGeneration: Bool {
    guard case .action(let action) = kind else { return false }
    return action.generation == .first
  }

  /// The blueprint the definition itself names.
  var blueprintIdentifier: String? {
    guard case .action(let action) = kind else { return nil }
    return action.blueprintIdentifier?.text
  }
}
