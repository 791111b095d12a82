import AutomationChecks
import SourceDiagnostics
import TestTexts
import Testing

/// What is reported about jq that compiles, and what is left alone.
struct ExpressionCheckTests {
  @Test(
    "conditions with a fault",
    arguments: [
      (".diff.after.x = 1", "J014"), ("(.diff.after.x = 1) and true", "J014"),
      (".diff.after.x | not | tostring", "J012"), ("[.diff.after.x]", "J012"),
      ("{a: .diff.after.x}", "J012"), ("\"text\"", "J012"), ("5", "J012"), ("null", "J012"),
      (".diff.after.x == \"a\" or \"b\"", "J013"), (".diff.after.x and 1", "J013"),
      (".diff.after.x == \"a\" and .diff.after.x == \"b\"", "J013"),
      (".diff.after.x != \"a\" or .diff.after.x != \"b\"", "J013"),
      (".diff.after.x == .diff.after.x", "J013"), (".diff.after.x < .diff.after.x", "J013"),
      ("1 == 1", "J013"), ("\"a\" < \"b\"", "J013"), ("null == false", "J013"),
      (".diff.after.x // \"a\" == \"b\"", "J013"),
      ("(.diff.after.x | length) == \"3\"", "J013"), (".diff.after.x | length == \"3\"", "J013"),
      ("(.diff.after.x | test(\"a\")) == \"true\"", "J013"),
      ("(.diff.after.x | tostring) > 3", "J013"), ("[.diff.after.x] == null", "J013"),
      (".diff.after.x, .diff.after.y", "J011"), (".diff.after.x | \"a\"", "J011"),
      ("env.X == 1", "J010"), ("$ENV.X == 1", "J010"), ("input == 1", "J015"),
      ("halt", "J015"), ("inputs.x == 1", "J004"),
      (".diff.after.my-input == 1", "J005"), (".diff.after.properties.a-b-now > 1", "J005"),
      ("\"v\\(1.0)\" == .diff.after.x", "J016"), ("(1.10 | tojson) == .diff.after.x", "J016"),
    ])
  func reports(expression: String, code: String) {
    #expect(findings(inCondition: expression).map(\.code.id).contains(code))
  }

  @Test(
    "conditions that are fine",
    arguments: [
      ".diff.after.properties.x == \"a\"", ".diff.after.properties.x",
      ".diff.after.properties.x == 1 and .diff.after.properties.x == 1.0",
      ".diff.after.properties.x != \"a\" or .diff.after.properties.x != \"\\u0061\"",
      ".diff.after.properties[\"caf\u{E9}\"] == .diff.after.properties[\"cafe\u{301}\"]",
      ".diff.after.properties.x == null or .diff.after.properties.x == \"a\"",
      ".diff.after.properties.x == \"a\" or .diff.after.properties.x == \"b\"",
      ".diff.after.properties.x != \"a\" and .diff.after.properties.x != \"b\"",
      ".diff.after.properties.x == \"a\" and .diff.after.properties.y == \"b\"",
      ".diff.before.properties.x != .diff.after.properties.x", "true", "false",
      ".diff.after.properties.x == \"a\" and true",
      ".diff.after.properties.x | IN(\"a\", \"b\")", ".diff.after.properties.x | contains(\"a\")",
      ".diff.after.properties.x | test(\"a\") | not", ".diff.after.team | index(\"a\") != null",
      "(.diff.after.properties.x | length) > 3",
      "(.diff.after.properties.x | index(\"a\")) == null",
      "(.diff.after.properties.x // \"a\") == \"b\"", ".diff.after.properties.x == (\"a\", \"b\")",
      ".diff.after.properties.x | if . == null then false else . > 3 end",
      "any(.diff.after.team[]; . == \"a\")", ".diff.after.properties.x - 1 > 2",
      ".diff.after.properties.x -now > 2", ".diff.after.properties[\"my-input\"] == 1", "now > 5",
      "(now | todate) > .diff.after.properties.x", "[.diff.after.properties.x] == [\"a\"]",
      ".diff.after.properties.x as $x | $x == 1", "$__loc__.line == .diff.after.properties.x",
      ".diff.after.properties.x == 1.10", "(1 | tostring) == .diff.after.properties.x",
      "def f: .diff.after.properties.x; f == 1",
      "(.diff.after.properties.x | fromjson) == {\"a\": 1}",
      ".diff.after.properties.x |= 1 | .diff.after.properties.x == 1",
      ".diff.after.properties.x == \"it's\"",
    ])
  func leavesAlone(expression: String) {
    #expect(findings(inCondition: expression).map(\.oneLine) == [])
  }

  @Test(
    "help names what to write",
    arguments: [
      (".diff.after.x == \"a\" or \"b\"", "write the whole comparison: `.diff.after.x == \"b\"`"),
      (".diff.after.x = 1", "write `==` to compare"),
      (
        ".diff.after.my-input == 1",
        "write `.diff.after[\"my-input\"]`, or put blanks around it"
      ),
      ("inputs.x == 1", "put a dot in front: `.inputs.x`"),
      (
        "(.diff.after.x | length) == \"3\"",
        "compare with a number without quotes, or convert with `tonumber`"
      ),
      (".event.diff.after.x == 1", "write `.diff.after.x`"),
      (".properties.x == 1", "write `.diff.after.properties.x`"),
      (".dif.after.x == 1", "did you mean `.diff`?"),
      (".diff.afterr.x == 1", "did you mean `.after`?"),
      (".diff.after.language == 1", "did you mean `.properties.language`?"),
    ])
  func helps(expression: String, help: String) {
    #expect(findings(inCondition: expression).compactMap(\.help).contains(help))
  }

  @Test func tellsEveryFaultOfAnExpression() {
    let found = findings(inCondition: "foo | bar | .diff.after.x")
    #expect(found.map(\.code.id) == ["J002", "J002"])
  }

  @Test func findsFaultsBeforeAMismatchInTheSameText() {
    let found = findings(inTemplate: "{{ .event | foo }} and {{ .event")
    #expect(found.map(\.code.id) == ["J002", "T003"])
  }

  @Test func looksIntoDefinitionsThatCannotBeRun() {
    let text = """
      {"identifier": "x", "trigger": {"type": "automation", "event": {"type": "NONE"}},
       "invocationMethod": {"type": "WEBHOOK", "url": "{{ foo }}"}}
      """
    let codes = findings(in: text, path: "definition.json").map(\.code.id)
    #expect(codes.contains("A003") && codes.contains("J002"))
  }
}
