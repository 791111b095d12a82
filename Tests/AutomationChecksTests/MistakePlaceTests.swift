import AutomationChecks
import AutomationDefinitions
import SourceDiagnostics
import TestTexts
import Testing

/// A mistake of each kind, written in every notation, is pointed at where it stands.
struct MistakePlaceTests {
  /// The text before the mistake, the mistake, and the text behind it.
  struct Mistake: CustomTestStringConvertible {
    let code: String
    let before: String
    let fault: String
    let behind: String

    init(_ code: String, _ marked: String) {
      self.code = code
      let parts = marked.split(separator: "⟦", maxSplits: 1, omittingEmptySubsequences: false)
      let rest = parts[1].split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
      before = String(parts[0])
      fault = String(rest[0])
      behind = String(rest[1])
    }

    var text: String { before + fault + behind }
    var testDescription: String { "\(code) \(text)" }
  }

  static let conditions = [
    Mistake("J001", #".diff.after.title == "é" | ⟦|⟧ .b"#),
    Mistake("J001", #".diff.after.title == ⟦"Café⟧"#),
    Mistake("J002", #".diff.after.title | ⟦toTFVariables⟧"#),
    Mistake("J003", #".diff.after.title == "é\"" and ⟦$x⟧"#),
    Mistake("J004", #"⟦event⟧.diff.after.title == "x""#),
    Mistake("J005", #".diff.after.properties.⟦on-call⟧ == "x""#),
    Mistake("J006", #".diff.after.team⟦.0⟧.name == "x""#),
    Mistake("J007", #".diff.after.title == "a" ⟦&&⟧ .b"#),
    Mistake("J007", #".diff.after.title ⟦===⟧ "a""#),
    Mistake("J008", #".diff.after.team | join(⟦'⟧,') == "a""#),
    Mistake("J009", #".diff.after.team | ⟦toarray⟧ | length > 0"#),
    Mistake("J010", #".diff.after.title == ⟦$ENV⟧.NAME"#),
    Mistake("J012", #"⟦.diff.after.title | length⟧"#),
    Mistake("J013", #".diff.after.title == "é" or ⟦"b"⟧"#),
    Mistake("J013", #"⟦(.diff.after.team | length) == "3"⟧"#),
    Mistake("J014", #".diff.after.title ⟦=⟧ "x""#),
    Mistake("J015", #".diff.after.title == ⟦input⟧"#),
    Mistake("R001", #""é" != ⟦.event⟧.diff.after.title"#),
    Mistake("R006", #"⟦.inputs⟧.name == "x""#),
    Mistake("R008", #".diff.after⟦.language⟧ == "x""#),
  ]

  static let values = [
    Mistake("J001", #"é {{ .event | ⟦|⟧ .b }}"#),
    Mistake("J002", #"{{ .event.diff.after.title | ⟦uppercase⟧ }}"#),
    Mistake("J003", #"“{{ ⟦$x⟧ }}”"#),
    Mistake("J004", #"{{ ⟦inputs⟧.name }}"#),
    Mistake("J004", #"{{ ⟦event⟧.diff.after.title }}"#),
    Mistake("J005", #"{{ "é" + .event.diff.after.properties.⟦on-call⟧ }}"#),
    Mistake("J006", #"{{ .event.diff.after.team⟦.0⟧.name }}"#),
    Mistake("J007", #"{{ .event.diff.after.⟦toUpperCase⟧() }}"#),
    Mistake("J007", #"{{ .event ⟦||⟧ .run }}"#),
    Mistake("J008", #"{{ .event.diff.after.properties.⟦'⟧on-call' }}"#),
    Mistake("J008", #"{{ .event[⟦'⟧diff'] }}"#),
    Mistake("J009", #"{{ .event | ⟦toboolean⟧ }}"#),
    Mistake("J010", #"é {{ ⟦env⟧.TOKEN }}"#),
    Mistake("J011", #"{{ .run.id, ⟦.event⟧ }}"#),
    Mistake("J011", #"{{ ⟦.run.id⟧ | "é" }}"#),
    Mistake("J013", #"{{ if ⟦"a" == "b"⟧ then 1 else 2 end }}"#),
    Mistake("J014", #"{{ if .run.id ⟦=⟧ "b" then 1 else 2 end }}"#),
    Mistake("J015", #"{{ [⟦input⟧] }}"#),
    Mistake("J016", #"v{{ ⟦1.10⟧ | tostring }}"#),
    Mistake("T002", #"{"a": {"b": 1⟦}}⟧"#),
    Mistake("T003", #"é ⟦{{⟧ .run.id"#),
    Mistake("T004", #"{{ .run.id + ⟦{{⟧ .a }} }}"#),
    Mistake("T007", #"{{ {a: {b: .run.id⟦}}⟧ }}"#),
    Mistake("T008", #"{{ {a: .run.id⟦}}}⟧"#),
    Mistake("T009", #"{{ .run.id # it⟦'⟧s the run }}"#),
    Mistake("T010", #"{{ ⟦if eq .run.id "é"⟧ }}a{{ end }}"#),
    Mistake("T011", #"{{ ⟦spreadValue()⟧ }}"#),
    Mistake("T012", #"a {{ ⟦null⟧ }}"#),
    Mistake("R002", #"“{{ ⟦.diff⟧.after.title }}”"#),
    Mistake("R003", #"{{ ⟦.inputs⟧.name }}"#),
    Mistake("R004", #"{{ ⟦.entity⟧.title }}"#),
    Mistake("R005", #"{{ .trigger⟦.user⟧.email }}"#),
    Mistake("R006", #"{{ ⟦.payload⟧.url }}"#),
    Mistake("R008", #"{{ .run⟦.status⟧ }}"#),
  ]

  @Test(arguments: conditions, Notation.allCases)
  func pointsIntoConditions(mistake: Mistake, notation: Notation) {
    guard notation.takes(mistake.text) else { return }
    check(mistake, notation, notation.conditionFrame)
  }

  @Test(arguments: values, Notation.allCases)
  func pointsIntoPayloads(mistake: Mistake, notation: Notation) {
    guard notation.takes(mistake.text) else { return }
    check(mistake, notation, notation.valueFrame())
  }

  private func check(
    _ mistake: Mistake, _ notation: Notation, _ frame: (before: String, behind: String)
  ) {
    let before = frame.before + notation.written(mistake.before)
    let text = before + notation.written(mistake.fault + mistake.behind) + frame.behind
    let found = findings(in: text, path: notation.path)
    let finding = found.first { $0.code.id == mistake.code }
    #expect(finding != nil, "\(found.map(\.oneLine))")
    guard let range = finding?.span?.range else { return }
    let start = before.utf8.count
    #expect(range == start..<start + notation.written(mistake.fault).utf8.count, "\(text)")
  }
}
