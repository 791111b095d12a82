import AutomationDefinitions
import Testing

struct InstantTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00.000Z", 0), ("1970-01-01", 0), ("1969-12-31T23:59:59.999Z", -1),
    ("1969-07-20T20:17:40Z", -14_182_940_000), ("2024-06-09T12:28:18.477Z", 1_717_936_098_477),
    ("2024-06-09T14:28:18.477+02:00", 1_717_936_098_477),
    ("2024-06-09T06:58:18.477-05:30", 1_717_936_098_477),
    ("2024-06-09T14:28:18.477+0200", 1_717_936_098_477),
    ("2024-06-09T14:28:18.477+02", 1_717_936_098_477),
    ("2024-06-09T12:28:18.477", 1_717_936_098_477),
    ("2024-06-09t12:28:18.477z", 1_717_936_098_477),
    ("2024-06-09 12:28:18.477Z", 1_717_936_098_477),
    ("2024-06-09T12:28:18.4779999999999999999Z", 1_717_936_098_477),
    ("2024-06-09T12:28Z", 1_717_936_080_000), ("2024-06-09T12:28:18Z", 1_717_936_098_000),
    ("2024-06-09T12:28:18.4Z", 1_717_936_098_400), ("2024-02-29", 1_709_164_800_000),
    ("2000-02-29", 951_782_400_000), ("2024-06-09T24:00:00Z", 1_717_977_600_000),
    ("2024-12-31T23:30:00-01:00", 1_735_691_400_000), ("0000-01-01", -62_167_219_200_000),
    ("0001-01-01T00:00:00Z", -62_135_596_800_000),
    ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
    ("+010000-01-01T00:00:00Z", 253_402_300_800_000), ("-000001-12-31", -62_167_305_600_000),
  ])
  func reads(text: String, milliseconds: Int64) {
    #expect(Instant(parsing: text)?.millisecondsSince1970 == milliseconds)
  }

  @Test(arguments: [
    "", "now", "2024", "2024-06", "20240609", "2024-6-9", "2024-00-10", "2024-13-01", "2024-02-30",
    "2023-02-29", "1900-02-29", "2024-04-31", "2024-06-00", "2024-06-32", "2024-06-09T",
    "2024-06-09T12", "2024-06-09T12:28:", "2024-06-09T12:28:18.Z", "2024-06-09T25:00:00Z",
    "2024-06-09T24:00:00.001Z", "2024-06-09T24:01:00Z", "2024-06-09T12:60:00Z",
    "2024-06-09T12:00:60Z", "2024-06-09T12:00:00+24:00", "2024-06-09T12:00:00+02:60",
    "2024-06-09T12:00:00+2", "2024-06-09T12:00:00UTC", "2024-06-09T12:00:00Z ", " 2024-06-09",
    "2024-06-09Z", "2024-06-09+02:00", "2024/06/09", "2024-06-09T12:28:18,477Z", "-000000-01-01",
    "+10000-01-01", "2024-W23-7", "２０２４-06-09", "2024-06-09T12:28:18.477ZZ", "+275760-09-14",
    "2024-06-09\u{0}",
  ])
  func refuses(text: String) {
    #expect(Instant(parsing: text) == nil)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
    (1_767_225_600_000, "2026-01-01T00:00:00.000Z"), (951_868_799_999, "2000-02-29T23:59:59.999Z"),
    (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    (253_402_300_800_000, "+010000-01-01T00:00:00.000Z"),
    (-62_167_219_200_000, "0000-01-01T00:00:00.000Z"),
    (-62_167_219_200_001, "-000001-12-31T23:59:59.999Z"),
    (8_640_000_000_000_000, "+275760-09-13T00:00:00.000Z"),
    (-8_640_000_000_000_000, "-271821-04-20T00:00:00.000Z"),
  ])
  func writes(milliseconds: Int64, text: String) throws {
    let instant = try #require(Instant(millisecondsSince1970: milliseconds))
    #expect(instant.description == text)
    #expect(Instant(parsing: text) == instant)
  }

  @Test func readsWhatItWritesOnEveryDayOf800Years() throws {
    var last: Instant?
    for day in -146_097...146_097 {
      let milliseconds = Int64(day) * 86_400_000 + 1
      let instant = try #require(Instant(millisecondsSince1970: milliseconds))
      #expect(Instant(parsing: instant.description) == instant)
      if let last { #expect(last < instant) }
      last = instant
    }
  }

  @Test(arguments: [
    (1_700_000_000.123, 1_700_000_000_123), (1.001, 1_001), (-0.001, -1), (0.000_4, 0),
    (253_402_300_799.999, 253_402_300_799_999),
  ])
  func roundsSecondsToMilliseconds(seconds: Double, milliseconds: Int64) {
    let instant = Instant(secondsSince1970: seconds)
    #expect(instant?.millisecondsSince1970 == milliseconds)
    #expect(instant?.secondsSince1970 == Double(milliseconds) / 1_000)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, 8_640_000_000_001])
  func refusesWhatNoDateReaches(seconds: Double) {
    #expect(Instant(secondsSince1970: seconds) == nil)
  }

  @Test func refusesMillisecondsThatNoDateReaches() {
    #expect(Instant(millisecondsSince1970: .min) == nil)
    #expect(Instant(millisecondsSince1970: 8_640_000_000_000_001) == nil)
  }
}
