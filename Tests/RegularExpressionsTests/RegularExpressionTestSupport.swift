import JQ
import JSONValues
import RegularExpressions

/// The matches that libjq finds, and those found natively, both as lists of offsets and lengths in
/// code points.
struct MatchComparison: ~Copyable {
  private let id: JQExpressionSet.ID
  private var evaluator: JQEvaluator
  private var matches = RegularExpressionMatches()

  /// So low that libjq, which has another, never takes long for what is compared.
  private static let retryLimit: UInt = 10_000

  init() {
    var set = JQExpressionSet(engine: .libjq)
    id = set.insert("[.re, .flags] as [$re, $flags] | .text | [match($re; $flags)]")
    evaluator = JQEvaluator(set)
  }

  /// What libjq answers; `error` when it refuses.
  mutating func expected(_ text: String, _ pattern: String, _ flags: String) -> String {
    let members: [(String, JSONValue)] = [
      ("text", .string(text)), ("re", .string(pattern)), ("flags", .string(flags)),
    ]
    let input = evaluator.input(.object(JSONObject(members)))
    guard case .value(let value) = evaluator.evaluate(id, on: input),
      let found = value.arrayValue
    else { return "error" }
    return found.map { match in
      let groups = match["captures"]?.arrayValue ?? []
      return ([match] + groups).map(Self.describe).joined(separator: " ")
    }.joined(separator: ", ")
  }

  private static func describe(_ part: JSONValue) -> String {
    let name = part["name"]?.stringValue.map { $0 + ":" } ?? ""
    return "\(name)\(part["offset"]?.jsonText ?? "?")+\(part["length"]?.jsonText ?? "?")"
  }

  /// What is found natively; `nil` when that is left to libjq.
  mutating func found(_ text: String, _ pattern: String, _ flags: String) -> String? {
    let bytes = Array(text.utf8)
    do {
      guard let flags = RegularExpressionFlags(Array(flags.utf8).span) else { return nil }
      let expression = try RegularExpression(
        Array(pattern.utf8).span, flags, retryLimit: Self.retryLimit)
      try expression.find(in: bytes.span, &matches)
      return (0..<matches.count).map { match in
        let groups = (0..<expression.groupCount).map { group in
          let name = expression.groupNames[group].map { $0 + ":" } ?? ""
          guard let range = matches.range(ofGroup: group + 1, of: match) else {
            return "\(name)-1+0"
          }
          return name + Self.describe(range, in: bytes)
        }
        return ([Self.describe(matches.range(of: match), in: bytes)] + groups)
          .joined(separator: " ")
      }.joined(separator: ", ")
    } catch .uncertain, .exhausted {
      return nil
    } catch {
      return "error"
    }
  }

  private static func describe(_ range: Range<Int>, in bytes: [UInt8]) -> String {
    let offset = codePointCount(bytes[..<range.lowerBound])
    return "\(offset)+\(codePointCount(bytes[range]))"
  }

  private static func codePointCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
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
