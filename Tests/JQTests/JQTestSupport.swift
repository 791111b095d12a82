import JQ
import JSONValues

/// The answer for one expression and one JSON text, as `.a → 1`, `undefined` or `error: …`.
func answer(_ expression: String, _ input: String = "null", clock: JQClock = .system) throws
  -> String
{
  var set = JQExpressionSet()
  let id = set.insert(expression)
  var evaluator = JQEvaluator(set, clock: clock)
  return describe(evaluator.evaluate(id, on: JQInput(try JSONValue(parsing: input))))
}

func describe(_ result: JQResult) -> String {
  switch result {
  case .value(let value): value.jsonText
  case .undefined: "undefined"
  case .lost(let error): "lost: \(error.message)"
  case .uncompilable(let error): "refused: \(error.platformMessage)"
  case .failure(let error): "error: \(error.message)"
  }
}
