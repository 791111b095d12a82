import Testing

/// What definitions ask of dates is answered without libjq.
@Suite struct DatePartsTests {
  @Test(arguments: [
    ("2024-02-29", "%Y-%m-%d", "[2024,1,29,0,0,0,4,59]"),
    ("2023-02-30", "%F", "[2023,1,30,0,0,0,4,60]"),
    ("2024-05-17T12:34:56+0200", "%Y-%m-%dT%H:%M:%S%z", "[2024,4,17,12,34,56,5,137]"),
    ("17 may 2024", "%d %b %Y", "[2024,4,17,0,0,0,5,137]"),
    ("12:30", "%H:%M", "[1900,0,0,12,30,0,8,367]"),
    ("2024 060", "%Y %j", "[2024,1,29,0,0,0,4,59]"),
    ("5/17/24 1:05 PM", "%D %I:%M %p", "[2024,4,17,13,5,0,5,137]"),
    ("Friday", "%A", "[1900,0,0,0,0,0,5,367]"),
    ("2024-05-17 23:59:61 Europe/Berlin", "%F %T %Z", "[2024,4,17,23,59,61,5,137]"),
  ])
  func reads(text: String, format: String, expected: String) {
    #expect(nativeAnswer(.strptime(text, format: format)) == expected)
  }

  @Test(arguments: [
    ("2024-05-17 rest", "%Y-%m-%d"), ("2024-13-01", "%F"), ("2023 366", "%Y %j"),
    ("MonTue", "%a"), ("20240", "%C%y"), ("2024\u{0}", "%Y"), ("1", "%5d"), ("", "%Y"),
  ])
  func leavesTextsToLibJQ(text: String, format: String) {
    #expect(nativeAnswer(.strptime(text, format: format)) == nil)
  }

  @Test(arguments: [
    ("1970-01-01T00:00:00Z", "0"), ("2024-02-29T23:59:59Z", "1709251199"),
    ("2023-02-30T00:00:00Z", "1677715200"), ("1899-12-31T00:00:00Z", "-2209075200"),
    ("2024-2-9T1:2:3Z", "1707440523"),
  ])
  func readsISO8601(text: String, expected: String) {
    #expect(nativeAnswer(.fromISO8601(text)) == expected)
  }

  @Test(arguments: [
    "2024-02-29T23:59:59", "2024-02-29T24:00:00Z", "2024-02-29T23:59:59.123Z", "2024-02-29", "",
  ])
  func leavesOtherDatesToLibJQ(text: String) {
    #expect(nativeAnswer(.fromISO8601(text)) == nil)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (1_709_251_199.9, "2024-02-29T23:59:59Z"),
    (-1.5, "1969-12-31T23:59:59Z"), (-62_135_596_800, "1-01-01T00:00:00Z"),
  ])
  func writesISO8601(instant: Double, expected: String) {
    #expect(nativeAnswer(.toISO8601(instant)) == "\"\(expected)\"")
  }

  @Test(arguments: [
    ("%d %b %Y %H:%M", "17 May 2024 12:34"), ("%A %e %B %y %I %p %j", "Friday 17 May 24 12 PM 138"),
    ("%D %R %s %Z %%Z", "05/17/24 12:34 1715949296 UTC %Z"), ("é", "é"),
  ])
  func writes(format: String, expected: String) {
    #expect(nativeAnswer(.strftimeOfInstant(1_715_949_296, format: format)) == "\"\(expected)\"")
  }

  @Test(arguments: ["", "%", "%G", "%-d", "%EY", String(repeating: "%A", count: 100)])
  func leavesFormatsToLibJQ(format: String) {
    #expect(nativeAnswer(.strftimeOfInstant(1_715_949_296, format: format)) == nil)
  }

  @Test func leavesFarInstantsToLibJQ() {
    #expect(nativeAnswer(.gmtime(1e16)) == nil)
    #expect(nativeAnswer(.gmtime(.nan)) == nil)
    #expect(nativeAnswer(.mktime([1e8, 0, 1])) == nil)
    #expect(nativeAnswer(.mktime([.nan, 0, 1])) == nil)
  }
}
