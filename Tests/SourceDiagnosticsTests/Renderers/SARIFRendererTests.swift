import JSONValues
import SourceDiagnostics
import Testing

@Suite struct SARIFRendererTests {
  private let code = DiagnosticCode.sample()

  /// The run of a log with some findings.
  private func run(_ findings: [Diagnostic]) throws -> JSONValue {
    var renderer = SARIFRenderer(for: findings, version: "1.2.3", naming: { "root/" + $0 })
    var text = renderer.opening
    for finding in findings { text += renderer.text(of: finding) }
    let log = try JSONValue(parsing: text + renderer.closing)
    #expect(log["version"] == "2.1.0")
    return try #require(log["runs"]?.arrayValue?.first)
  }

  @Test(arguments: [
    ("\té🚢x", 7..<8, [1, 4, 1, 5]),
    ("a\nbc\nd", 0..<4, [1, 1, 2, 3]),
    ("abc", 3..<3, [1, 4, 1, 4]),
  ])
  func tellsRegionsInScalars(_ text: String, _ range: Range<Int>, _ numbers: [Int]) throws {
    let span = SourceSpan(file: SourceFile(path: "a", text: text), range: range)
    let run = try run([Diagnostic(code, .error, "m", at: span)])
    #expect(run["columnKind"] == "unicodeCodePoints")
    let result = try #require(run["results"]?.arrayValue?.first)
    let location = result["locations"]?.arrayValue?.first?["physicalLocation"]
    let keys = ["startLine", "startColumn", "endLine", "endColumn"]
    let region = keys.map { location?["region"]?[$0] }
    #expect(region == numbers.map { .number(Double($0)) })
  }

  @Test func encodesAddresses() throws {
    let file = SourceFile(path: "é x/50%#?:[a].json", text: "a")
    let finding = Diagnostic(code, .note, "m", at: SourceSpan(file: file, range: 0..<1))
    let result = try #require(try run([finding])["results"]?.arrayValue?.first)
    let location = result["locations"]?.arrayValue?.first?["physicalLocation"]
    #expect(
      location?["artifactLocation"]?["uri"]
        == "root/%C3%A9%20x/50%25%23%3F%3A%5Ba%5D.json")
  }

  @Test func explainsEachRuleOnce() throws {
    let span = SourceSpan(file: SourceFile(path: "a", text: "a"), range: 0..<1)
    let other = DiagnosticCode.sample("D003", "invalid-json")
    let run = try run([
      Diagnostic(code, .error, "m", at: span), Diagnostic(other, .error, "m", at: span),
      Diagnostic(code, .error, "m", at: span, help: "h"),
    ])
    let rules = try #require(run["tool"]?["driver"]?["rules"]?.arrayValue)
    #expect(rules.map { $0["id"] } == ["D003", "T003"])
    #expect(rules[1]["fullDescription"]?["text"] == "W. Y.")
    let results = try #require(run["results"]?.arrayValue)
    #expect(results.map { $0["ruleIndex"] } == [1, 0, 1])
    #expect(results[2]["message"]?["text"] == "m\nhelp: h")
    let marks = results.map { $0["partialFingerprints"]?["finding/v1"]?.stringValue }
    #expect(Set(marks).count == 3, "findings that are alike have marks of their own")
  }

  @Test func keepsFingerprintsWhenLinesMove() throws {
    let marks = try ["a", "\n\na"].map { text in
      let span = SourceSpan(file: SourceFile(path: "a", text: text), range: 0..<1)
      return try run([Diagnostic(code, .error, "m", at: span)])["results"]?.arrayValue?.first?[
        "partialFingerprints"]
    }
    #expect(marks[0] == marks[1])
  }

  @Test func tellsFindingsWithoutAPlaceOfTheRun() throws {
    let run = try run([Diagnostic(code, .error, "m", at: nil)])
    #expect(run["results"] == [])
    let invocation = try #require(run["invocations"]?.arrayValue?.first)
    #expect(invocation["executionSuccessful"] == false)
    let notes = invocation["toolExecutionNotifications"]?.arrayValue
    #expect(notes?.map { $0["message"]?["text"] } == ["m"])
  }
}
