import JSONValues
import Testing

@Suite struct JSONDifferenceTests {
  @Test(arguments: [
    ("1.0", "1", []), ("[1]", "[1,null]", ["[1]"]), ("[]", "[null]", ["[0]"]),
    (#"{"a":1,"b":2}"#, #"{"b":2,"a":1}"#, []), (#"{"a":null}"#, "{}", [".a"]),
    (#"{"a":{"x y":1}}"#, #"{"a":{"x y":2}}"#, [#".a["x y"]"#]), ("1", "2", ["."]),
  ])
  func namesEveryPlace(ours: String, theirs: String, expected: [String]) throws {
    let differences = JSONDifference.between(
      try JSONValue(parsing: ours), try JSONValue(parsing: theirs))
    #expect(differences.map(\.path) == expected)
  }

  @Test func tellsAbsentFromNull() throws {
    let difference = try #require(JSONDifference.between([], [nil]).first)
    #expect(difference.ours == nil)
    #expect(difference.theirs?.isNull == true)
  }
}
