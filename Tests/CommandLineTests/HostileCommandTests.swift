import Foundation
import Testing

/// Expressions that end or hold up libjq, through every command, with good ones between them.
///
/// `DRYDOCK_HOSTILE` names a folder with more of them in `expressions.ndjson`, one on a line with
/// the input and the answer.
@Suite struct HostileCommandTests {
  /// An expression that must be stopped, or answered in a certain way.
  struct Hostile: Sendable {
    let expression: String
    let input: String
    let answers: Set<String>
  }

  /// What the answer of each expression may be: `limit`, or the kind of an error, or JSON.
  static let known: [Hostile] = [
    Hostile(expression: "[range(1e10)] | length", input: "null", answers: ["limit"]),
    Hostile(expression: "def f: f; f", input: "null", answers: ["limit"]),
    Hostile(expression: "def f: 1 + f; f", input: "null", answers: ["limit"]),
    Hostile(expression: "\"abc\" | .[{start: nan, end: 2}]", input: "null", answers: ["limit"]),
    Hostile(expression: "gsub(\"\"; \"x\")", input: "\"abc\"", answers: ["\"xaxbxcx\""]),
    Hostile(
      expression: ".at | todate", input: #"{"at":1700000000000000000}"#, answers: ["runtime"]),
    Hostile(expression: "halt", input: "null", answers: ["undefined"]),
    Hostile(expression: "input", input: "null", answers: ["runtime"]),
    Hostile(expression: "import \"a\" as $a; $a", input: "null", answers: ["compile"]),
    Hostile(expression: "env.HOME", input: "null", answers: ["null"]),
    Hostile(expression: "(\"a\" * 40) | test(\"(a+)+$b\")", input: "null", answers: ["runtime"]),
  ]

  /// Limits that are soon broken.
  private static let limits = "--timeout 300ms --memory 48MiB"

  /// Those above and those of the folder.
  static let all: [Hostile] = known + given

  private static var given: [Hostile] {
    guard let folder = ProcessInfo.processInfo.environment["DRYDOCK_HOSTILE"],
      let text = try? String(contentsOfFile: folder + "/expressions.ndjson", encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").compactMap { line in
      guard
        let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let expression = object["expression"] as? String, let input = object["input"]
      else { return nil }
      return Hostile(
        expression: expression, input: json(input), answers: answers(object["answer"]))
    }
  }

  private static func answers(_ answer: Any?) -> Set<String> {
    if let object = answer as? [String: Any] {
      if let output = object["output"] { return [json(output)] }
      if let kind = object["error"] as? String { return [kind] }
      return ["undefined"]
    }
    // Such as `limit, or output 1`.
    let words = answer as? String ?? ""
    return Set(
      words.split(separator: ",").map { choice in
        let text = choice.replacingOccurrences(of: "or ", with: "")
          .trimmingCharacters(in: .whitespaces)
        return text.replacingOccurrences(of: "output ", with: "")
      })
  }

  private static func json(_ value: Any) -> String {
    let data = try? JSONSerialization.data(
      withJSONObject: value, options: [.fragmentsAllowed, .withoutEscapingSlashes, .sortedKeys])
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }

  @Test func renderBatchAnswersEveryLine() throws {
    var lines: [String] = []
    for (number, hostile) in Self.all.enumerated() {
      lines.append(
        "{\"expression\":\(Self.json(hostile.expression)),\"input\":\(hostile.input)}")
      lines.append(
        "{\"expression\":\"[.n | tostring | splits(\\\"x\\\")]\",\"input\":{\"n\":\(number)}}")
    }
    let folder = try TemporaryFolder()
    try folder.write(lines.joined(separator: "\n").utf8, to: "lines.ndjson")
    let ending = try BuiltProgram.shell(
      "drydock render --batch \(Self.limits) <lines.ndjson", in: folder.url)
    #expect(ending.code == 0)
    let answers = try ending.output.split(separator: "\n").map { line in
      try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    try #require(answers.count == lines.count)
    for (number, hostile) in Self.all.enumerated() {
      let answer = Self.kind(of: answers[2 * number])
      #expect(hostile.answers.contains(answer), "\(hostile.expression) gives \(answer)")
      #expect(Self.kind(of: answers[2 * number + 1]) == "[\"\(number)\"]")
    }
  }

  /// The answer of a line: JSON, `undefined` or the kind of the error.
  private static func kind(of answer: [String: Any]) -> String {
    if let error = answer["error"] as? [String: Any] { return error["kind"] as? String ?? "" }
    if let output = answer["output"] { return json(output) }
    return "undefined"
  }

  @Test(arguments: [
    "run definitions.json --event event.json --format json",
    "replay definitions.json --events event.json --quiet --only-fired",
  ])
  func everyDefinitionIsAnswered(_ command: String) throws {
    let folder = try TemporaryFolder(hostile: Self.all)
    let ending = try BuiltProgram.shell("drydock \(command) \(Self.limits)", in: folder.url)
    #expect(ending.code == 1)
    let output = ending.output
    for number in Self.all.indices {
      #expect(output.contains("hostile_\(number)"), "it does not tell of \(number)")
      #expect(output.contains("\"good_\(number)!\""), "it does not answer \(number)")
    }
    #expect(output.contains("E501") && output.contains("E502") && output.contains("E504"))
  }

  @Test func everyCaseIsJudged() throws {
    let folder = try TemporaryFolder(hostile: Self.all)
    let ending = try BuiltProgram.shell(
      "drydock test cases.yaml --format json \(Self.limits)", in: folder.url)
    #expect(ending.code == 1)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
    let cases = try #require(report["cases"] as? [[String: Any]])
    #expect(cases.count == 2 * Self.all.count)
    for (index, row) in cases.enumerated() {
      let hostile = Self.all[index / 2]
      let status = row["status"] as? String
      // Some may be answered or stopped, as fast as the machine is.
      guard hostile.answers.count == 1 else { continue }
      // One that has an answer fires as the good ones do.
      let isStopped = index % 2 == 1 && hostile.answers == ["limit"]
      #expect(status == (isStopped ? "failed" : "passed"), "\(hostile.expression): \(row)")
    }
  }
}
