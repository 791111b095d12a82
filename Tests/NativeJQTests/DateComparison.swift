import JQ
import JSONValues
import NativeJQ

/// One question about a date.
enum DateQuestion {
  case strptime(String, format: String)
  case mktime([Double])
  case gmtime(Double)
  case strftime([Double], format: String)
  case strftimeOfInstant(Double, format: String)
  case fromISO8601(String)
  case toISO8601(Double)

  /// The builtin and what it is called with.
  fileprivate var call: (builtin: String, input: JSONValue, format: String) {
    switch self {
    case .strptime(let text, let format): ("strptime", .string(text), format)
    case .mktime(let list): ("mktime", .array(list.map { .number(JSONNumber($0)) }), "")
    case .gmtime(let instant): ("gmtime", .number(JSONNumber(instant)), "")
    case .strftime(let list, let format):
      ("strftime", .array(list.map { .number(JSONNumber($0)) }), format)
    case .strftimeOfInstant(let instant, let format):
      ("strftime", .number(JSONNumber(instant)), format)
    case .fromISO8601(let text): ("fromdateiso8601", .string(text), "")
    case .toISO8601(let instant): ("todateiso8601", .number(JSONNumber(instant)), "")
    }
  }
}

/// The answers of libjq, with the definitions around it.
struct DateComparison: ~Copyable {
  private let id: JQExpressionSet.ID
  private var evaluator: JQEvaluator

  init() {
    var set = JQExpressionSet(engine: .libjq)
    id = set.insert(
      """
      . as [$builtin, $input, $format] | $input
      | if $builtin == "strptime" then strptime($format)
        elif $builtin == "mktime" then mktime
        elif $builtin == "gmtime" then gmtime
        elif $builtin == "strftime" then strftime($format)
        elif $builtin == "fromdateiso8601" then fromdateiso8601
        else todateiso8601 end
      """)
    evaluator = JQEvaluator(set)
  }

  /// What libjq answers; `error` when it refuses.
  mutating func expected(_ question: DateQuestion) -> String {
    let (builtin, input, format) = question.call
    let arguments = evaluator.input(.array([.string(builtin), input, .string(format)]))
    guard case .value(let value) = evaluator.evaluate(id, on: arguments) else { return "error" }
    return value.jsonText
  }
}

/// What is answered natively; `nil` when that is left to libjq.
func nativeAnswer(_ question: DateQuestion) -> String? {
  var output: [UInt8] = []
  switch question {
  case .strptime(let text, let format):
    let parts = DateParts(Array(text.utf8).span, format: Array(format.utf8).span)
    return parts.map { json($0) }
  case .mktime(let list): return DateParts(list.span)?.secondsSince1970.map { json($0) }
  case .gmtime(let instant): return DateParts(secondsSince1970: instant).map { json($0) }
  case .strftime(let list, let format):
    guard let parts = DateParts(list.span), parts.write(Array(format.utf8).span, to: &output)
    else { return nil }
  case .strftimeOfInstant(let instant, let format):
    guard let parts = DateParts(secondsSince1970: instant),
      parts.write(Array(format.utf8).span, to: &output)
    else { return nil }
  case .fromISO8601(let text):
    return DateParts.secondsSince1970(ofISO8601: Array(text.utf8).span).map { json($0) }
  case .toISO8601(let instant):
    guard DateParts.writeISO8601(secondsSince1970: instant, to: &output) else { return nil }
  }
  return JSONValue.string(String(decoding: output, as: UTF8.self)).jsonText
}

private func json(_ number: Double) -> String { JSONValue.number(JSONNumber(number)).jsonText }

private func json(_ parts: DateParts) -> String {
  let list = parts.list
  return "[" + list.indices.map { json(list[$0]) }.joined(separator: ",") + "]"
}

/// A generator of the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
