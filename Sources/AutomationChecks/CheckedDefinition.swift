internal import AutomationDefinitions
internal import JQSyntax
internal import SourceDiagnostics

/// A definition taken apart for checks.
struct CheckedDefinition: Sendable {
  let candidate: DefinitionCandidate

  /// What encloses the templates below `invocationMethod`.
  let delimiters: TemplateDelimiters

  /// The strings and keys below `invocationMethod`, in the order of the file.
  let strings: [PayloadString]

  /// Every jq expression: conditions, queries of the form, calculations, templates.
  let expressions: [PlacedExpression]

  /// The names for which expressions ask with `has`, so that they mind when these are not there.
  let testedNames: Set<String>

  /// The call of the platform's own API that the definition is.
  let platformCall: PlatformCall?

  /// The definitions that it names.
  let references: [Reference]

  /// Findings about the delimiters themselves.
  let delimiterFindings: [Diagnostic]

  init(_ candidate: DefinitionCandidate, delimiters fixed: TemplateDelimiters?) {
    self.candidate = candidate
    let node = candidate.node
    let detected = node["invocationMethod"].map(TemplateDelimiters.detect)
    delimiters = fixed ?? detected?.delimiters ?? .braces
    delimiterFindings = fixed == nil ? detected?.diagnostics ?? [] : []
    strings = PayloadString.all(in: node["invocationMethod"], delimiters)
    platformCall = PlatformCall(node["invocationMethod"], strings)
    references = Reference.all(in: candidate, platformCall)
    expressions =
      PlacedExpression.conditions(of: node) + PlacedExpression.formQueries(of: node)
      + PlacedExpression.calculations(of: node) + strings.flatMap(PlacedExpression.templates)
    testedNames = Set(expressions.flatMap(\.testedNames))
  }

  var node: DocumentNode { candidate.node }

  /// The findings about the paths that expressions read from what they are evaluated against.
  func findings(
    _ judge: (PlacedExpression, EvaluationRoot, JQRootPath) -> Diagnostic?
  ) -> [Diagnostic] {
    guard !isFirstGeneration else { return [] }
    return expressions.flatMap { expression in
      let root = EvaluationRoot(of: expression, in: self)
      return expression.paths.compactMap { judge(expression, root, $0) }
    }
  }

  /// The findings about constructs of expressions that compile, one at most about each.
  func findings(
    _ judge: (PlacedExpression, JQNode) -> Diagnostic?
  ) -> [Diagnostic] {
    expressions.flatMap { expression in
      expression.nodes.compactMap { judge(expression, $0) }
    }
  }

  /// What it defines, when it can be run.
  var definition: Definition? { candidate.definition }

  /// Whether it is an action in the platform's first format, which documents no templates.
  var isFirstGeneration: Bool { node["trigger"]?.string != nil }

  /// What a self-service action does to its entity, as it is written.
  var operation: String? { node["trigger"]?["operation"]?.string?.text }

  /// The name by which messages call it.
  var name: String { node["identifier"]?.string?.text ?? "this definition" }
}
