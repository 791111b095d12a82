import AutomationTesting
import JSONValues
import Testing

/// What counts as a match of a part.
struct PartialMatchTests {
  @Test(arguments: [
    ("{}", "{\"a\": 1}", []), ("{\"a\": 1}", "{\"a\": 1, \"b\": 2}", []),
    ("{\"a\": {\"b\": 1}}", "{\"a\": {\"b\": 1, \"c\": 2}}", []),
    ("{\"a\": 1}", "{\"a\": 2}", [".a"]), ("{\"a\": 1}", "{}", [".a"]),
    ("{\"a\": null}", "{}", [".a"]), ("{\"a\": null}", "{\"a\": null}", []),
    ("[{\"a\": 1}]", "[{\"a\": 1, \"b\": 2}]", []), ("[1]", "[1, 2]", ["."]),
    ("[1, {\"a b\": 2}]", "[1, {\"a b\": 3}]", ["[1][\"a b\"]"]), ("1", "1", []),
    ("\"a\"", "1", ["."]),
  ])
  func comparesOnlyWhatIsExpected(expected: String, value: String, paths: [String]) throws {
    let found = PartialMatch.differences(
      between: try JSONValue(parsing: expected), and: try JSONValue(parsing: value))
    #expect(found.map(\.path) == paths)
  }
}
