import JQ
import JSONValues
import Testing

/// The answer of libjq for one expression and one JSON text, as `.a → 1`, `undefined` or `error: …`;
/// the native machine must give the same.
func answer(_ expression: String, _ input: String = "null", clock: JQClock = .system) throws
  -> String
{
  let value = try JSONValue(parsing: input)
  let answers = [JQEngine.libjq, .native].map { engine in
    var set = JQExpressionSet(engine: engine)
    let id = set.insert(expression)
    var evaluator = JQEvaluator(set, clock: clock)
    let input = evaluator.input(value)
    return describe(evaluator.evaluate(id, on: input))
  }
  #expect(answers[0] == answers[1])
  return answers[0]
}

func describe(_ result: JQResult) -> String {
  switch result {
  case .value(let value): value.jsonText
  case .undefined: "undefined"
  case .lost(let error): "lost: \(error.message)"
  case .stopped(let stop): "stopped: \(stop.cause)"
  case .uncompilable(let error): "refused: \(error.platformMessage)"
  case .failure(let error): "error: \(error.message)"
  }
}
