internal import JQ
internal import JQSyntax
internal import JSONValues
internal import SourceDiagnostics

/// Explains expressions that were evaluated: what they read, and what their parts give.
///
/// Cost: the parts of expressions that were not explained before are one more program for libjq.
struct Tracer {
  /// An expression that was evaluated.
  struct Evaluated {
    let id: JQExpressionSet.ID
    let source: SourceString

    /// Where the expression stands in the decoded text of its string.
    let range: Range<Int>
    let result: JQResult
  }

  private var expressions: JQExpressionSet
  private var parts: [JQExpressionSet.ID: [ExpressionPart]] = [:]

  init(_ expressions: JQExpressionSet) {
    self.expressions = expressions
    self.expressions.closeBatch()
  }

  /// Explains expressions that were evaluated on one input.
  mutating func explain(
    _ evaluated: [Evaluated], with jq: inout JQEvaluator, on input: JQInput,
    showing value: JSONValue
  ) -> [TracedExpression] {
    takeApart(evaluated.map(\.id), for: &jq)
    return evaluated.map { whole in
      let parts = explain(parts[whole.id] ?? [], of: whole, with: &jq, on: input, showing: value)
      let range = whole.range.trimmed(in: whole.source.text)
      return TracedExpression(
        role: .whole, text: whole.source.text(of: range), span: whole.source.span(of: range),
        result: TracedExpression.Result(whole.result), isReached: true,
        reads: reads(of: whole.id, in: value), parts: parts)
    }
  }

  private mutating func takeApart(_ ids: [JQExpressionSet.ID], for jq: inout JQEvaluator) {
    let known = expressions.count
    for id in ids where parts[id] == nil {
      guard let query = expressions.query(of: id) else { continue }
      var finder = ExpressionPartFinder(query)
      parts[id] = finder.parts(of: query.root, adding: &expressions)
    }
    guard expressions.count > known else { return }
    jq.extend(to: expressions)
    expressions.closeBatch()
  }

  /// Evaluates parts in their turn; what an `if` or `//` did not get to is left out.
  private func explain(
    _ parts: [ExpressionPart], of whole: Evaluated, with jq: inout JQEvaluator,
    on input: JQInput, showing value: JSONValue
  ) -> [TracedExpression] {
    var traced: [TracedExpression] = []
    var row = PartRow()
    for part in parts {
      let isReached = row.reaches(part)
      guard isReached || part.role == .operand else { continue }
      let result = TracedExpression.Result(jq.evaluate(part.id, on: input))
      if isReached { row.take(part, result) }
      let inner = explain(part.parts, of: whole, with: &jq, on: input, showing: value)
      let start = whole.range.lowerBound
      let range = start + part.range.lowerBound..<start + part.range.upperBound
      traced.append(
        TracedExpression(
          role: part.role, text: whole.source.text(of: range),
          span: whole.source.span(of: range), result: result, isReached: isReached,
          reads: reads(of: part.id, in: value), parts: inner))
    }
    return traced
  }

  private func reads(of id: JQExpressionSet.ID, in value: JSONValue) -> [TracedRead] {
    guard let query = expressions.query(of: id) else { return [] }
    return TracedRead.reads(of: query, in: value)
  }
}

extension SourceString {
  /// A stretch of the text, by UTF-8 offsets.
  fileprivate func text(of range: Range<Int>) -> String {
    String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}

extension TracedExpression.Result {
  init(_ result: JQResult) {
    switch result {
    case .value(let value): self = .value(value)
    case .undefined: self = .none(error: nil)
    case .lost(let error): self = .none(error: error.message)
    case .uncompilable(let error):
      self = .failure(error.faults.first?.message ?? error.platformMessage)
    case .failure(let error): self = .failure(error.message)
    case .stopped(let stop): self = .failure(stop.text)
    }
  }
}
