import AutomationEngine
import SourceDiagnostics
import TestTexts
import Testing

struct SearchOperatorTests {
  @Test(arguments: [
    ("language = Go", true), ("language = go", false), ("language != Go", false),
    ("language != Java", true), ("replicas = 3", true), ("replicas = 3.0", true),
    ("replicas != 3", false), ("locked = false", true), ("locked != true", true),
    ("nothing = null", true), ("missing = null", true), ("missing != null", false),
    ("missing != Go", true), ("missing = Go", false),
    ("expires = 2026-03-10T12:00:00Z", true), ("expires != 2026-03-10T12:00:00.000Z", false),
    ("café = café", false), ("$identifier = checkout-api", true), ("$title = Checkout API", true),
    ("$blueprint = service", true), ("$icon = null", true), ("$updatedBy = null", true),
    ("$createdAt = 2026-03-10T01:00:00+01:00", true),
    ("replicas > 2", true), ("replicas > 3", false), ("replicas >= 3", true),
    ("replicas < 3", false), ("replicas <= 3", true), ("missing > 1", false),
    ("missing < 1", false),
    ("expires > 2026-03-10T11:59:59.999Z", true), ("expires > 2026-03-10T12:00:00Z", false),
    ("expires <= 2026-03-10T12:00:00Z", true), ("released < 2026-03-10", true),
    ("nothing isEmpty", true), ("missing isEmpty", true), ("blank isEmpty", true),
    ("none isEmpty", true), ("void isEmpty", true), ("locked isEmpty", false),
    ("replicas isEmpty", false), ("language isNotEmpty", true), ("blank isNotEmpty", false),
    ("tags isNotEmpty", true), ("expires isExpired", true), ("expires isNotExpired", false),
    ("missing isExpired", false), ("missing isNotExpired", true),
    ("language contains o", true), ("language contains O", false), (#"language contains """#, true),
    ("$title contains out A", true), ("tags contains a", true), ("tags contains c", false),
    ("ports contains 443", true), ("missing contains a", false),
    ("missing doesNotContains a", true), ("tags doesNotContains c", true),
    ("tags doesNotContains a", false), ("language doesNotContains Go", false),
    (#"tags containsAny ["c","b"]"#, true), (#"tags containsAny ["c"]"#, false),
    ("tags containsAny []", false), ("tags containsAny a", true),
    (#"language containsAny ["x","G"]"#, true), (#"$team containsAny ["sre"]"#, true),
    (#"missing containsAny ["a"]"#, false),
    ("language beginsWith G", true), ("language beginsWith o", false),
    ("language doesNotBeginsWith o", true), ("missing beginsWith G", false),
    ("missing doesNotBeginsWith G", true), ("language endsWith o", true),
    ("language endsWith Goo", false), ("language doesNotEndsWith o", false),
    (#"language in ["Go","Java"]"#, true), (#"language in ["Java"]"#, false),
    (#"language notIn ["Java"]"#, true), (#"language notIn ["Go"]"#, false),
    ("replicas in [1,3]", true), (#"missing in ["Go"]"#, false), (#"missing notIn ["Go"]"#, true),
    (#"$team in ["sre"]"#, true), (#"$team notIn ["web"]"#, true), (#"tags in ["b"]"#, true),
    (#"tags matchAny ["b"]"#, true), (#"language matchAny ["b"]"#, false),
    ("language matchAny Go", true),
  ])
  func decides(rule: String, holds: Bool) throws {
    let outcome = try searchOutcome("[\(ruleText(rule))]")
    #expect(outcome.verdict == (holds ? .held : .failed))
    #expect(outcome.diagnostics.map(\.oneLine) == [])
  }

  @Test(
    arguments: caseTable(
      #"""
      language > 1
        `>` met `"Go"`, expected a number; compare a number property, or make the property's type
        `number` @ "language"
      replicas > 2026-01-01
        `>` met `3`, expected a date-time @ "replicas"
      language < 2026-01-01
        `<` met `"Go"`, expected a date-time @ "language"
      replicas >= many
        `>=` met `"many"`, expected a number or a date-time; compare with a number, or with a
        date-time as `2026-01-31T00:00:00.000Z` @ "many"
      replicas = three
        `=` met `3`, expected a string @ "replicas"
      replicas contains 3
        `contains` met `3`, expected a string or an array @ "replicas"
      links doesNotContains x
        `doesNotContains` met `{"docs":"x"}`, expected a string or an array @ "links"
      language contains 1
        `contains` met `1`, expected a string @ 1
      language containsAny [1]
        `containsAny` met `[1]`, expected a string @ [1]
      replicas beginsWith x
        `beginsWith` met `3`, expected a string @ "replicas"
      replicas doesNotEndsWith x
        `doesNotEndsWith` met `3`, expected a string @ "replicas"
      language beginsWith 1
        `beginsWith` met `1`, expected a string @ 1
      links in ["a"]
        `in` met `{"docs":"x"}`, expected a string, a number, a boolean or an array of them @
        "links"
      links notIn ["a"]
        `notIn` met `{"docs":"x"}`, expected a string, a number, a boolean or an array of them @
        "links"
      language isExpired
        `isExpired` met `"Go"`, expected a date-time @ "language"
      locked isNotExpired
        `isNotExpired` met `false`, expected a date-time @ "locked"
      language between today
        `between` met `"today"`, expected a range or a preset @ "today"
      """#))
  func failsOnWrongTypes(rule: String, finding: String) throws {
    let outcome = try searchOutcome("[\(ruleText(rule))]")
    #expect(outcome.verdict == .failed)
    #expect(outcome.diagnostics.map(\.oneLine) == ["E201 warning: \(finding)"])
    #expect(outcome.root.comparisons.first?.reason == outcome.diagnostics.first?.message)
  }

  @Test(
    arguments: caseTable(
      #"""
      replicas != three
        E201 warning: `!=` met `3`, expected a string
      tags = a
        E201 warning: `=` met `["a","b"]`, which the platform does not compare reliably; use
        `contains`, `containsAny` or `isEmpty` on arrays
      language = ["Go"]
        E201 warning: `=` met `"Go"`, expected an array; use `in` to compare with several values
      tags contains ["a"]
        E201 warning: `contains` met `["a"]`, expected one value; use `containsAny` for several
        values
      """#))
  func explainsDoubtfulComparisons(rule: String, summary: String) throws {
    let outcome = try searchOutcome("[\(ruleText(rule))]")
    #expect(outcome.diagnostics.map { String($0.oneLine.prefix { $0 != "@" }) } == [summary + " "])
    #expect(outcome.verdict == (rule.contains("!=") ? .held : .failed))
  }
}

/// A rule as JSON from `property operator value`; the value is JSON, or else a string.
func ruleText(_ rule: String) throws -> String {
  let words = rule.split(separator: " ", maxSplits: 2).map(String.init)
  var text = #"{"property": "\#(words[0])", "operator": "\#(words[1])""#
  if words.count > 2 {
    let isJSON = (try? readJSON(words[2])) != nil
    text += #", "value": \#(isJSON ? words[2] : #""\#(words[2])""#)"#
  }
  return text + "}"
}
