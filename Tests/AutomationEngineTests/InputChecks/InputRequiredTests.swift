import AutomationEngine
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

struct InputRequiredTests {
  @Test(
    arguments: caseTable(
      #"""
      required: [a] GIVEN {}
        E402 error: input `a` is required, but not given; give it with `-i a=…`, or give it a
        default @ a
      required: [a] GIVEN {"a": null}
        E402 error: input `a` is required, but null; give it with `-i a=…`, or give it a default @ a
      required: [a] GIVEN {"a": "x"}
      required: [a, zzz] GIVEN {"a": ""}
      required: [] GIVEN {}
      required: [b, a] GIVEN {}
        E402 error: input `a` is required, but not given; give it with `-i a=…`, or give it a
        default @ a E402 warning: input `b` is required, but not given; the form hides it; give it a
        default @ b
      required: [c] GIVEN {}
        E402 warning: input `c` is required, but not given; the form hides it; give it a default @ c
      required: [d] GIVEN {}
      required: {jqQuery: .names} GIVEN {}
        E402 error: input `a` is required, but not given; give it with `-i a=…`, or give it a
        default @ a
      required: {jqQuery: .nothing} GIVEN {}
      required: {jqQuery: .text} GIVEN {}
        E410 warning: the list of required inputs is the string `"x"`, expected an array of names;
        make the query give an array of names @ .text
      required: {jqQuery: .lost} GIVEN {}
        E409 warning: the list of required inputs cannot be told: it reads the user, and none is
        given; give the user with `--user FILE` @ .lost
      required: [e] GIVEN {}
        E409 warning: whether input `e` is visible cannot be told: it reads the user, and none is
        given; give the user with `--user FILE` @ .lost E402 error: input `e` is required, but not
        given; give it with `-i e=…`, or give it a default @ e
      """#))
  func asksForRequiredInputs(row: String, findings: String) throws {
    let parts = row.split(separator: " GIVEN ").map(String.init)
    let form = """
      properties:
        a: {type: string}
        b: {type: string, visible: false}
        c: {type: string, visible: {jqQuery: .hidden}}
        d: {type: string, default: x}
        e: {type: string, visible: {jqQuery: .lost}}
      \(parts[0])
      """
    let completed = try completedInputs(
      form, given: parts[1],
      answers: [".names": #"["a", 1]"#, ".nothing": "null", ".text": #""x""#, ".hidden": "false"])
    #expect(completed.diagnostics.map(\.oneLine).joined(separator: " ") == findings)
  }

  @Test func labelsDeclarations() throws {
    let completed = try completedInputs(
      "properties:\n  a: {type: string}\n  b: {type: number}\n  c: {type: number, default: x}\n"
        + "required: [a]", given: #"{"b": "x", "z": 1}"#)
    #expect(completed.diagnostics.map(\.code.id) == ["E401", "E402", "E403", "E403"])
    #expect(
      completed.diagnostics.map(\.label) == [
        "inputs are declared here", "declared here", "declared here", nil,
      ])
  }

  @Test func takesInputsOnHiddenStepsForHidden() throws {
    let completed = try completedInputs(
      """
      properties:
        a: {type: string}
      required: [a]
      steps:
        - {title: One, order: [a], visible: false}
      """)
    #expect(completed.diagnostics.map(\.severity) == [.warning])
    #expect(completed.diagnostics.first?.labels.map(\.span.excerpt) == ["a"])
  }

  @Test func reportsUndeclaredInputsAndKeepsThem() throws {
    let completed = try completedInputs(
      "language: {type: string}\nversion: {type: string}",
      given: #"{"langage": "Go", "zzz": null, "version": "1"}"#)
    #expect(
      completed.diagnostics.map(\.oneLine) == [
        "E401 error: the form has no input `langage`; did you mean `language`? @ properties",
        "E401 error: the form has no input `zzz`; use one of `language`, `version` @ properties",
      ])
    #expect(
      JSONValue.object(completed.inputs).jsonText == #"{"version":"1","langage":"Go","zzz":null}"#)
  }

  @Test func reportsInputsOfAnEmptyForm() throws {
    let completed = try completedInputs("properties: {}", given: #"{"a": 1}"#)
    #expect(completed.diagnostics.map(\.help) == ["leave it out"])
  }
}
