import AutomationEngine
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

struct InputDefaultTests {
  @Test(arguments: [
    ("a: {type: string, default: x}", "{}", #"{"a":"x"}"#),
    ("a: {type: string, default: x}", #"{"a": "y"}"#, #"{"a":"y"}"#),
    ("a: {type: string, default: x}", #"{"a": ""}"#, #"{"a":""}"#),
    ("a: {type: string, default: null}", "{}", "{}"), ("a: {type: string}", "{}", "{}"),
    ("a: {type: string, default: x, visible: false}", "{}", #"{"a":"x"}"#),
    (
      "a: {type: number, default: 1.0}\nb: {type: boolean, default: false}", "{}",
      #"{"a":1.0,"b":false}"#
    ),
    ("a: {type: array, default: [1], items: {type: number}}", "{}", #"{"a":[1]}"#),
    ("a: {type: array, items: {type: number, default: [1, 2]}}", "{}", #"{"a":[1,2]}"#),
    ("a: {type: array, items: {type: number, default: 1}}", "{}", "{}"),
    ("a: {type: object, default: {x: 1}}", "{}", #"{"a":{"x":1}}"#),
    (
      "z: {type: string, default: 1st}\na: {type: string}\nm: {type: string}",
      #"{"m": "3", "a": "2"}"#,
      #"{"z":"1st","a":"2","m":"3"}"#
    ),
  ])
  func fillsInFixedDefaults(form: String, given: String, result: String) throws {
    let completed = try completedInputs(form, given: given)
    #expect(JSONValue.object(completed.inputs).jsonText == result)
    #expect(completed.diagnostics.map(\.oneLine) == [])
  }

  @Test func givesQueriesTheFormAsFilledInSoFar() throws {
    let completed = try completedInputs(
      """
      last: {type: object, default: {jqQuery: .form}, dependsOn: [middle]}
      middle: {type: object, default: {jqQuery: .form}}
      first: {type: string, default: x}
      given: {type: number}
      """, given: #"{"given": 1}"#)
    #expect(
      JSONValue.object(completed.inputs).jsonText
        == #"{"last":{"given":1,"first":"x","middle":{"given":1,"first":"x"}},"#
        + #""middle":{"given":1,"first":"x"},"first":"x","given":1}"#)
    #expect(completed.diagnostics.map(\.oneLine) == [])
  }

  @Test func endsWhenInputsDependOnEachOther() throws {
    let completed = try completedInputs(
      """
      a: {type: string, default: {jqQuery: .x}, dependsOn: [b, a]}
      b: {type: string, default: {jqQuery: .x}, dependsOn: [a, missing]}
      """, answers: [".x": #""v""#])
    #expect(completed.inputs.map(\.key) == ["a", "b"])
  }

  @Test func takesNullFromAQueryForNoDefault() throws {
    let completed = try completedInputs(
      "a: {type: string, default: {jqQuery: .x}}", answers: [".x": "null"])
    #expect(completed.inputs.isEmpty && completed.diagnostics.isEmpty)
  }

  @Test func reportsQueriesWithoutContext() throws {
    let completed = try completedInputs(
      "properties:\n  a: {type: string, default: {jqQuery: .user.email}}\nrequired: [a]")
    #expect(completed.inputs.isEmpty)
    #expect(
      completed.diagnostics.map(\.oneLine) == [
        "E409 warning: the default of input `a` cannot be told: it reads the user, and none is given; "
          + "give the user with `--user FILE` @ .user.email"
      ])
  }

  @Test func checksDefaultsAtTheirPlace() throws {
    let completed = try completedInputs(
      "a: {type: number, default: one}\nb: {type: string, default: {jqQuery: .x}}",
      answers: [".x": "1"])
    #expect(
      completed.diagnostics.map(\.oneLine) == [
        "E403 error: the default of input `a` is the string `\"one\"`, expected a number; write a number "
          + "@ one",
        "E403 error: the default of input `b` is the number `1`, expected a string; add `| tostring` @ "
          + ".x",
      ])
  }
}
