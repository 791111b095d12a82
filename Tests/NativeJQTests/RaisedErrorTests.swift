import JQSyntax
import JSONTapes
import JSONValues
import NativeJQ
import Testing

/// Errors that are told without libjq.
@Suite struct RaisedErrorTests {
  /// What definitions do most often to a value that is missing.
  @Test(arguments: [
    ("fromdate", "strptime/1 requires string inputs and arguments"),
    (#"strptime("%Y")"#, "strptime/1 requires string inputs and arguments"),
    ("todate", "strftime/1 requires parsed datetime inputs"),
    (#"strftime("%Y")"#, "strftime/1 requires parsed datetime inputs"),
    ("mktime", "mktime requires array inputs"),
    (#"test("a")"#, "null (null) cannot be matched, as it is not a string"),
    (#"gsub("a"; "b")"#, "null (null) cannot be matched, as it is not a string"),
    (#"split(",")"#, "split input and separator must be strings"),
    ("ascii_downcase", "explode input must be a string"),
    ("to_entries", "null (null) has no keys"),
    ("from_entries", "Cannot iterate over null (null)"),
    (".[]", "Cannot iterate over null (null)"),
    (#"join(",")"#, "Cannot iterate over null (null)"),
    ("fromjson", "null (null) only strings can be parsed"),
    (". - 1", "null (null) and number (1) cannot be subtracted"),
    (". / 1000", "null (null) and number (1000) cannot be divided"),
    ("floor", "null (null) number required"),
    ("tonumber", "null (null) cannot be parsed as a number"),
  ])
  func nullIsRefused(_ expression: String, words: String) throws {
    #expect(try Self.answer(expression, on: .null) == words)
  }

  @Test(arguments: [
    (#""abc""#, "string (\"abc\") number required"),
    (#""twelve bytes""#, "string (\"twelve bytes\") number required"),
    (#""thirteen byte""#, "string (\"thirteen b...) number required"),
    (#"{"key":"value"}"#, #"object ({"key":"val...) number required"#),
    ("[1,2.5,-3]", "array ([1,2.5,-3]) number required"),
  ])
  func valuesAreShownCut(_ input: String, words: String) throws {
    #expect(try Self.answer("floor", on: JSONValue(parsing: input)) == words)
  }

  /// A cut character, a number that not all libjq write alike.
  @Test(arguments: [#""日本語日本語""#, "[1e17]"])
  func wordsAreLeftToLibJQ(_ input: String) throws {
    #expect(try Self.answer("floor", on: JSONValue(parsing: input)) == "raised")
  }

  private static func answer(_ expression: String, on input: JSONValue) throws -> String {
    var programs = NativePrograms()
    let query = try #require(JQQuery.parse(expression).query)
    let compiled = programs.compile(query)
    let program = try #require(compiled)
    var machine = NativeMachine(programs)
    machine.memory.load(input)
    return switch machine.run(program, on: machine.memory.root) {
    case .raised: machine.wordsOfError() ?? "raised"
    case .value, .undefined, .unknown: "no error"
    }
  }
}
