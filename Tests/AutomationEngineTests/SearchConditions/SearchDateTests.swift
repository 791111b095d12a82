import AutomationDefinitions
import AutomationEngine
import JSONValues
import TestTexts
import Testing

/// What `between` and its presets take in when it is noon of 2026-03-10.
struct SearchDateTests {
  @Test(arguments: [
    ("today", "2026-03-10T00:00:00.000Z", "2026-03-10T23:59:59.999Z"),
    ("yesterday", "2026-03-09T00:00:00.000Z", "2026-03-09T23:59:59.999Z"),
    ("tomorrow", "2026-03-11T00:00:00.000Z", "2026-03-11T23:59:59.999Z"),
    ("lastDay", "2026-03-09T12:00:00.000Z", "2026-03-10T12:00:00.000Z"),
    ("lastWeek", "2026-03-03T12:00:00.000Z", "2026-03-10T12:00:00.000Z"),
    ("last2Weeks", "2026-02-24T12:00:00.000Z", "2026-03-10T12:00:00.000Z"),
    ("lastMonth", "2026-02-08T12:00:00.000Z", "2026-03-10T12:00:00.000Z"),
    ("last3Months", "2025-12-10T12:00:00.000Z", "2026-03-10T12:00:00.000Z"),
    ("last6Months", "2025-09-11T12:00:00.000Z", "2026-03-10T12:00:00.000Z"),
    ("last12Months", "2025-03-10T12:00:00.000Z", "2026-03-10T12:00:00.000Z"),
  ])
  func spansPresets(preset: String, from: String, to: String) throws {
    let rule = #"[{"property": "at", "operator": "between", "value": {"preset": "\#(preset)"}}]"#
    let first = try #require(Instant(parsing: from)?.millisecondsSince1970)
    let last = try #require(Instant(parsing: to)?.millisecondsSince1970)
    for (milliseconds, isInside) in [
      (first - 1, false), (first, true), (last, true), (last + 1, false),
    ] {
      let instant = try #require(Instant(millisecondsSince1970: milliseconds))
      let outcome = try searchOutcome(rule, on: #"{"properties": {"at": "\#(instant)"}}"#)
      #expect(outcome.isMet == isInside)
    }
    let comparison = try #require(try searchOutcome(rule).root.comparisons.first)
    #expect(comparison.operand == ["from": .string(from), "to": .string(to)])
    #expect(comparison.expression == #"at between {"preset":"\#(preset)"}"#)
  }

  @Test(arguments: [
    ("released", "between", true), ("released", "notBetween", false), ("released", "=", true),
    ("expires", "between", false), ("expires", "notBetween", true), ("expires", "=", false),
    ("missing", "between", false), ("missing", "notBetween", true),
  ])
  func comparesWithRanges(property: String, comparison: String, holds: Bool) throws {
    let outcome = try searchOutcome(
      """
      [{"property": "\(property)", "operator": "\(comparison)",
        "value": {"from": "2026-03-09T00:00:00Z", "to": "2026-03-09T23:59:59.999Z"}}]
      """)
    #expect(outcome.isMet == holds)
    #expect(outcome.diagnostics.map(\.oneLine) == [])
  }

  @Test(arguments: [
    (
      #"{"property": "language", "operator": "between", "value": {"preset": "today"}}"#,
      #"E201 warning: `between` met `"Go"`, expected a date-time @ "language""#
    ),
    (
      #"{"property": "language", "operator": "notBetween", "value": {"preset": "today"}}"#,
      #"E201 warning: `notBetween` met `"Go"`, expected a date-time @ "language""#
    ),
    (
      #"{"property": "replicas", "operator": ">", "#
        + #""value": {"from": "2026-01-01", "to": "2026-01-02"}}"#,
      #"E201 warning: `>` met `{"from":"2026-01-01T00:00:00.000Z","to":"2026-01-02T00:00:0…`, "#
        + #"expected a value, not a range @ {"from": "2026-01-01", "to": "2026-01-02"}"#
    ),
    (
      #"{"property": "released", "operator": "between", "#
        + #""value": {"from": "monday", "to": "2026-01-02"}}"#,
      "E205 error: `monday` is not a date-time; write it as `2026-01-31T00:00:00.000Z` @ \"monday\""
    ),
    (
      #"{"property": "released", "operator": "between", "#
        + #""value": {"from": "2026-01-02", "to": "2026-01-01"}}"#,
      "E205 warning: the range ends before it begins, so nothing is in it; exchange `from` and "
        + "`to` @ \"2026-01-02\""
    ),
  ])
  func reportsFaults(rule: String, summary: String) throws {
    let outcome = try searchOutcome("[\(rule)]")
    #expect(outcome.verdict == .failed)
    #expect(outcome.diagnostics.map(\.oneLine) == [summary])
  }
}
