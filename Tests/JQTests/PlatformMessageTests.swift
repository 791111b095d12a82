import JQSyntax
import JSONValues
import Testing

@testable import JQ

/// One wording whatever libjq is installed.
@Suite struct PlatformMessageTests {
  @Test(arguments: [
    (#"Cannot index number with string ("b")"#, #"Cannot index number with string "b""#),
    (#"Cannot index number with string ("a\"\n")"#, "Cannot index number with string \"a\"\n\""),
    (
      #"Cannot index null with string ("abcdefghijklmnopqrstuvwx...")"#,
      "Cannot index null with string"
    ),
    ("Cannot index string with number (2)", "Cannot index string with number"),
    (
      "Array/string slice indices must be integers",
      "Start and end indices of an array slice must be numbers"
    ),
    (
      #"Cannot index array with object ({"a":1,"b":"cdefghijklmnop...})"#,
      "Cannot index array with object"
    ),
    ("Cannot iterate over null (null)", "Cannot iterate over null (null)"),
    (
      #"Cannot iterate over string ("abcdefghijklmnopqrstuvwx...")"#,
      #"Cannot iterate over string ("abcdefghij...)"#
    ),
    (#"Cannot use number (1) as object key"#, #"Cannot use number (1) as object key"#),
    (#"string ("abcdefghijkl") has no keys"#, #"string ("abcdefghijkl") has no keys"#),
    (#"string ("abcdefghijklm") has no keys"#, #"string ("abcdefghij...) has no keys"#),
    (#"number (1234567890123456) has no length"#, "number (12345678901...) has no length"),
    (
      #"number (0) and array (["abcdefghijklmnopqrstuvw...]) cannot be added"#,
      #"number (0) and array (["abcdefghi...) cannot be added"#
    ),
    (
      #"object ({"a":[{"b":"c)"}]}) and object ({"a":")","b":1}) cannot be divided"#,
      #"object ({"a":[{"b":...) and object ({"a":")","b...) cannot be divided"#
    ),
    // Dropped by libjq 1.8.0, replaced by 1.7, whole in 1.8.2.
    ("array ([\"Größe ...) is bad", "array ([\"Größe \u{FFFD}...) is bad"),
    ("array ([\"Größe \u{FFFD}...) is bad", "array ([\"Größe \u{FFFD}...) is bad"),
    ("array ([\"Größe ☃☃☃☃...]) is bad", "array ([\"Größe \u{FFFD}...) is bad"),
    ("array ([\"Größe ☃\"]) is bad", "array ([\"Größe \u{FFFD}...) is bad"),
    ("date (x) is odd", "date (x) is odd"),
    ("string (never closed", "string (never closed"),
    ("startswith() requires string inputs", "startswith() requires string inputs"),
  ])
  func wordsAsThePlatform(_ message: String, _ expected: String) {
    #expect(PlatformMessage.wording(message) == expected)
    #expect(PlatformMessage.wording(expected) == expected)
  }

  @Test(arguments: [
    (
      #"error("string (\"abcdefghijklmnop\") is mine")"#,
      #"error: string ("abcdefghijklmnop") is mine"#
    ),
    (#""string (\"abcdefghijklmnop\")" | error"#, #"error: string ("abcdefghijklmnop")"#),
    (#"try error("string (\"abcdefghijklmnop\")") catch ."#, #""string (\"abcdefghijklmnop\")""#),
    (#"first(error("x"))"#, "error: x"),
    (#"label $a | error("x")"#, "error: x"),
    (#"def error: "mine"; error"#, #""mine""#),
    (#"{"abcdefghijklmnop": 1} | try keys[0][0] catch ."#, #""Cannot index string with number""#),
    (#"try ({"abcdefghijklmnop": 1} | explode) catch ."#, #""explode input must be a string""#),
    (
      #"try ({"abcdefghijklmnop": 1} + 1) catch ."#,
      #""object ({\"abcdefghi...) and number (1) cannot be added""#
    ),
    (
      #"first({"abcdefghijklmnop": 1} + 1)"#,
      #"error: object ({"abcdefghi...) and number (1) cannot be added"#
    ),
  ])
  func leavesTheAuthorsErrorsAsTheyAre(_ expression: String, _ expected: String) throws {
    #expect(try answer(expression) == expected)
  }

  @Test(arguments: [
    (#"strftime("")"#, "0", "error: strftime/1: unknown system failure"),
    (#"strftime("%A %j %H:%M:%S")"#, "[2024, 1, 31, 25, 61]", #""Sunday 001 25:61:00""#),
    (#"strftime("%A, %d %B %Y é")"#, "1717977600", #""Monday, 10 June 2024 é""#),
    (#"strftime("%Y")"#, #"["a"]"#, "error: strftime/1 requires parsed datetime inputs"),
    ("strftime(1)", "0", "error: strftime/1 requires a string format"),
    ("strftime(1)", #"["a"]"#, "error: strftime/1 requires a string format"),
    ("strftime(1)", "null", "error: strftime/1 requires parsed datetime inputs"),
    ("strftime(\"%Y\")", "\"a\"", "error: strftime/1 requires parsed datetime inputs"),
  ])
  func datesTakeTheirPartsAsTheyCome(
    _ expression: String, _ input: String, _ expected: String
  ) throws {
    #expect(try answer(expression, input) == expected)
  }

  @Test func emptyTextsEnd() throws {
    #expect(try answer("fromjson", #""""#) == "error: Expected JSON value (while parsing '')")
  }
}
