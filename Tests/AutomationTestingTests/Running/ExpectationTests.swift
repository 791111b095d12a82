import AutomationTesting
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

/// When expectations are met, and what is said of those that are not.
struct ExpectationTests {
  private static let update = "event: \(CaseText.update())"
  private static let minor = "event: \(CaseText.update(tier: 3))"
  private static let faulty = "event: \(CaseText.update(title: "7"))"
  private static let deletion = "event: \(CaseText.deletion)"

  @Test(arguments: [
    "\(update), fires: true",
    "\(update), secrets: {HOOK: h7}, effect: {url: 'https://chat.example/h7'}",
    "\(update), effect: {body: {title: CHECKOUT}}", "\(update), payload: {type: WEBHOOK}",
    "\(update), assert: .effect.body.title == \"CHECKOUT\"", "\(minor), fires: false",
    "\(minor), assert: .reason.code == \"condition\"", "\(faulty), diagnostics: [E001, E003]",
    "\(faulty), diagnostics: [failed-expression, null-in-text]", "\(faulty), fires: true",
    "\(update), secrets: {HOOK: h}, diagnostics: []", "\(deletion), fires: true",
    "\(deletion), only: notice, effect: {url: 'https://notice.example'}",
    "\(deletion), only: announce, fires: false",
    "inputs: {version: v1}, effect: {body: {version: v1}}",
    "inputs: {}, fires: false, diagnostics: [E402]",
    "\(faulty), strict: true, fires: false, diagnostics: [E001, E003]",
  ])
  func isMet(_ keys: String) throws {
    let result = try #require(CaseText.result(of: keys))
    #expect(result.verdict == .passed, "\(result.unmet) \(result.diagnostics.map(\.oneLine))")
  }

  @Test(arguments: [
    ("\(update), fires: false", "nothing was to fire, but `announce` does"),
    ("\(minor), fires: true", "it was to fire, but is skipped: the condition does not hold: "),
    ("\(deletion), only: announce, fires: true", "it was to fire, but is skipped: the event is "),
    ("inputs: {}, fires: true", "it was to fire, but fails: the inputs do not fit"),
    ("inputs: {}, fires: false", "an error is found that the case does not expect: E402"),
    ("\(faulty), strict: true, fires: false", "an error is found that the case does not expect"),
    ("\(update), effect: {body: {title: X}}", "the effect differs"),
    ("\(update), payload: {method: PUT}", "the payload differs"),
    ("\(minor), effect: {}", "there is no effect: the condition does not hold"),
    ("\(faulty), diagnostics: [E001]", "the findings differ"),
    ("\(minor), diagnostics: [E001]", "the findings differ"),
    ("\(update), assert: .status == \"skipped\"", "`.status == \"skipped\"` gives false"),
    ("\(update), assert: .status", "`.status` gives \"fired\""),
    ("\(update), assert: empty", "`empty` gives nothing"),
    ("\(update), assert: .status + 1", "`.status + 1` fails: string (\"fired\") and number"),
    ("\(deletion), effect: {}", "2 definitions react to the event; choose one with `only`"),
    ("\(deletion), assert: .status", "2 definitions react to the event; choose one with `only`"),
  ])
  func isUnmet(keys: String, message: String) throws {
    let result = try #require(CaseText.result(of: keys))
    #expect(result.verdict == .failed)
    #expect(result.unmet.first?.message.hasPrefix(message) == true, "\(result.unmet)")
  }

  @Test func showsWhatAnAssertionRead() throws {
    let result = try #require(
      CaseText.result(of: "\(Self.update), assert: .effect.method == .payload.method"))
    #expect(result.unmet.first?.reads.map(\.path) == [".effect.method", ".payload.method"])
    #expect(result.unmet.first?.reads.map(\.value) == ["POST", nil])
  }

  @Test(arguments: [
    ("\(update), only: anounce, fires: false", "C005", "did you mean `announce`?"),
    ("\(update), only: deploy, fires: false", "C005", "execute it with `invoke`"),
    ("invoke: announce, fires: false", "C005", "give it an `event`"),
    ("\(update), assert: '.status | uppercase'", "J002", "did you mean `ascii_upcase`?"),
  ])
  func isUnusable(keys: String, code: String, help: String) throws {
    let result = try #require(CaseText.result(of: keys))
    #expect(result.verdict == .unusable)
    #expect(result.diagnostics.map(\.code.id) == [code])
    #expect(result.diagnostics.first?.help == help)
  }

  @Test(arguments: [
    ("", "C005"), ("- {identifier: a, trigger: {type: automation}}", "A001"),
    ("- {identifier: a, trigger: {type: self-service, operation: CREATE}}", "A001"),
  ])
  func nothingFiresIsNoTruthWithoutDefinitions(definitions: String, code: String) throws {
    let file = CaseText.prepared(
      "- {name: it, \(Self.update), fires: false}", CaseText.set(definitions + "\n# none"))
    let run = CaseRun([file])
    run.work()
    let result = try #require(run.results.first?.results.first)
    #expect(result.verdict == .unusable)
    #expect(result.diagnostics.contains { $0.code.id == code || $0.code.id == "D002" })
  }

  @Test func aMissingFileFailsUntilItIsAccepted() throws {
    let result = try #require(CaseText.result(of: "\(Self.update), expected: e.json"))
    #expect(result.verdict == .failed && result.needsAcceptance)
    #expect(result.acceptable?.path == "e.json")
    #expect(result.acceptable?.value["status"] == "fired")
    #expect(result.accepted.verdict == .passed && !result.accepted.needsAcceptance)
  }
}
