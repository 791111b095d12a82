import AutomationTesting
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

/// What files of cases hold, and what is wrong with them.
struct CaseFileTests {
  @Test(arguments: [
    ("- {name: a, 1️⃣fire: true, event: {}}", "C001"),
    ("- {name: a, event: {}, fires: 1️⃣yes}", "C001"),
    ("- 1️⃣{event: {}, fires: true}", "C001"),
    ("- {name: a, event: {}, 1️⃣inputs: {}, fires: true}", "C001"),
    ("- {name: a, event: {}, 1️⃣invoke: b, fires: true}", "C001"),
    ("- {name: a, invoke: b, 1️⃣only: b, fires: true}", "C001"),
    ("- {name: 1️⃣a, fires: true}", "C001"),
    ("- {name: 1️⃣a, fires: true, event: null}", "C001"),
    ("- {name: a, event: {}, now: 1️⃣noon, fires: true}", "C001"),
    ("- {name: a, event: {}, diagnostics: [E001, 1️⃣failed-expresion]}", "C001"),
    ("- {name: 1️⃣a, event: {}}", "C002"),
    ("- {name: 1️⃣a, event: {}, fires: null, assert: []}", "C002"),
    ("1️⃣[]", "C004"), ("cases: []\n1️⃣case: []", "C001"), ("1️⃣{now: noon}", "C001"),
    ("- {name: a, inputs: {}, fires: true}\n- {name: 1️⃣a, inputs: {}, fires: false}", "C008"),
    (
      "- {name: a, inputs: {}, expected: a.json}\n- {name: b, inputs: {}, expected: 1️⃣a.json}",
      "C001"
    ),
  ])
  func pointsAtWhatIsWrong(marked: String, code: String) {
    let text = MarkedText(marked)
    let found = CaseFile(text.file("cases.yaml")).diagnostics
    #expect(found.contains { $0.summary == "\(code)@\(text[1])" }, "\(found.map(\.oneLine))")
    #expect(found.allSatisfy { $0.severity == .error })
  }

  @Test(arguments: [
    ("fire", "did you mean `fires`?"), ("expect", "did you mean `expected`?"),
    (
      "mapping",
      "write one of `name`, `only`, `event`, `invoke`, `inputs`, `entity`, `fires`, `expected`,"
        + " `effect`, `payload`, `diagnostics`, `assert`, `definitions`, `blueprints`, `now`,"
        + " `user`, `secrets`, `strict`"
    ),
  ])
  func namesTheKeyThatIsMeant(key: String, help: String) {
    let file = SourceFile(path: "cases.yaml", text: "- {name: a, event: {}, \(key): 1}")
    #expect(CaseFile(file).diagnostics.first { $0.code == .malformedCase }?.help == help)
  }

  @Test func readsTheOtherCasesWhereOneIsFaulty() {
    let text = """
      - {name: a, event: {}, fire: true}
      - {name: b, event: {}, fires: true}
      """
    let file = CaseFile(SourceFile(path: "cases.yaml", text: text))
    #expect(file.cases.map(\.name) == ["b"])
  }

  @Test func casesShareWhatTheFileSaysAndOverrideIt() throws {
    let text = """
      now: 2025-01-01T00:00:00Z
      secrets: {TOKEN: shared}
      definitions: [a.yaml, b.yaml]
      strict: true
      cases:
        - {name: as the file says, inputs: {}, fires: true}
        - {name: as it says itself, inputs: {}, fires: true, secrets: {}, definitions: c.yaml,
           now: 2026-06-01T00:00:00Z, strict: false}
      """
    let file = CaseFile(SourceFile(path: "cases.yaml", text: text))
    #expect(file.diagnostics.isEmpty)
    let cases = file.cases
    try #require(cases.count == 2)
    #expect(cases.map { $0.definitions.map(\.text) } == [["a.yaml", "b.yaml"], ["c.yaml"]])
    #expect(cases.map(\.isStrict) == [true, false])
    #expect(cases.map(\.secrets.count) == [1, 0])
    #expect(cases[0].now < cases[1].now)
  }

  @Test func aCaseThatStandsAloneIsCalledAsItsFolder() {
    let file = SourceFile(path: "case.yaml", text: "event: e.json\nfires: false")
    #expect(CaseFile(file, folderName: "moved").cases.map(\.name) == ["moved"])
    #expect(CaseFile(file).cases.map(\.name) == ["case"])
  }
}
