import AutomationEngine
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

struct ExpressionTraceTests {
  @Test(
    arguments: caseTable(
      """
      .action == "UPDATE"
        .action == "UPDATE" = true
      .diff.after.properties.tier > 1 and .action == "CREATE"
        .diff.after.properties.tier > 1 and .action == "CREATE" = false(operand
        .diff.after.properties.tier > 1 = true; operand .action == "CREATE" = false)
      .x and .diff
        .x and .diff = false(operand .x = null; operand .diff = OBJECT unreached)
      .diff or .x
        .diff or .x = true(operand .diff = OBJECT; operand .x = null unreached)
      (.x or .y) | not | not
        (.x or .y) | not | not = false(stage (.x or .y) = false(operand .x = null; operand .y = null);
        stage (.x or .y) | not = true)
      (.action | ascii_downcase) == "update"
        (.action | ascii_downcase) == "update" = true(side (.action | ascii_downcase) = "update")
      .action | ascii_downcase | length
        .action | ascii_downcase | length = 6(stage .action | ascii_downcase = "update")
      if .x then .a else .action end
        if .x then .a else .action end = "UPDATE"(condition .x = null; branch .action = "UPDATE")
      if .action then 1 elif .x then 2 end
        if .action then 1 elif .x then 2 end = 1(condition .action = "UPDATE"; branch 1 = 1)
      .x // (.y | length) // error("no")
        .x // (.y | length) // error("no") = 0(alternative .x = null; alternative (.y | length) = 0)
      .action as $a | $a == "UPDATE" and .x
        .action as $a | $a == "UPDATE" and .x = false(operand $a == "UPDATE" =
        true(side $a = "UPDATE"); operand .x = null)
      def f: false; f or (.x | f)
        def f: false; f or (.x | f) = false(operand f = false; operand (.x | f) = false)
      "n\\(.action | length)"
        "n\\(.action | length)" = "n6"(piece .action | length = 6)
      {a: (.action | length), b: .x}
        {a: (.action | length), b: .x} = {"a":6,"b":null}(piece (.action | length) = 6)
      .diff.after.properties.tags[] | select(. == "b" and true)
        .diff.after.properties.tags[] | select(. == "b" and true) = "b"(stage
        .diff.after.properties.tags[] = "a")
      [.x, .y] | map(ascii_downcase) | first
        [.x, .y] | map(ascii_downcase) | first = error explode input must be a string(stage
        [.x, .y] = [null,null]; stage [.x, .y] | map(ascii_downcase) = error explode input must be a
        string)
      shout
        shout = error unknown function `shout`
      """))
  func takesApartWhatHasTheSameInput(_ row: (input: String, expected: String)) throws {
    let diff = try readJSON(serviceUpdated)["diff"]?.jsonText ?? ""
    let trace = try #require(try explained(condition: [row.input]).trace)
    let told = trace.conditions.map(\.oneLine).joined()
    #expect(told.replacing(diff, with: "OBJECT") == row.expected)
  }

  @Test(
    arguments: caseTable(
      """
      .action
        .action = "UPDATE"
      .diff.after.properties.tags[1]
        .diff.after.properties.tags[1] = "b"
      .diff.after.properties.tags[2]
        .diff.after.properties.tags -> [2] of 2
      .diff.after.properties.tags[].name
        .diff.after.properties.tags = ["a","b"]
      .diff.after.properties.owner
        .diff.after.properties.owner = null
      .diff.after.properties.owner.name
        .diff.after.properties.owner -> .name in null
      .action.name?
        .action -> .name in string
      .event.diff.after.title
        . -> .event not among action resourceType context diff; .diff.after.title?
      .diff.after.properties.langauge
        .diff.after.properties -> .langauge not among language tier tags owner;
        .diff.after.properties.language?
      .diff.after.language
        .diff.after -> .language not among identifier title updatedAt lastTouched properties;
        .diff.after.properties.language?
      .language
        . -> .language not among action resourceType context diff;
        .diff.after.properties.language?
      .diff.before.updatedAt
        .diff.before -> .updatedAt not among identifier title lastTouchedBy properties
      .diff.before.lastTouched
        .diff.before -> .lastTouched not among identifier title lastTouchedBy properties
      .diff.after.createdAt
        .diff.after -> .createdAt not among identifier title updatedAt lastTouched properties
      .before.title
        . -> .before not among action resourceType context diff; .diff.before.title?
      """))
  func tellsWhichStepIsMissing(_ row: (input: String, expected: String)) throws {
    let trace = try #require(try explained(condition: [row.input]).trace)
    #expect(
      trace.conditions.flatMap(\.reads).map(\.oneLine).joined(separator: ", ") == row.expected)
  }

  @Test func pointsAtThePartsInTheFile() throws {
    let trace = try #require(
      try explained(body: #"{a: "b {{ .event.x and (.event.y | not) }}"}"#).trace)
    let template = try #require(trace.templates.first)
    #expect(template.path == ".body.a")
    #expect(template.role == .text)
    #expect(template.expression.span.excerpt == ".event.x and (.event.y | not)")
    #expect(template.expression.parts.map(\.span.excerpt) == [".event.x", "(.event.y | not)"])
  }
}
