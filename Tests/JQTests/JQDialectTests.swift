import JQSyntax
import JSONValues
import Testing

@testable import JQ

/// The platform's dialect on whatever libjq is installed.
@Suite struct JQDialectTests {
  @Test(arguments: Prelude.definitions.map(\.function.description))
  func definitionCompilesAlone(_ function: String) throws {
    let parts = function.split(separator: "/")
    let arity = try #require(Int(parts[1]))
    let arguments = Array(repeating: ".", count: arity).joined(separator: "; ")
    let call = String(parts[0]) + (arity == 0 ? "" : "(\(arguments))")
    let text = JQProgramText(
      [JQLibJQText(text: call, needs: [JQFunction(String(parts[0]), arity)])], clock: .system)
    #expect(throws: Never.self) { _ = try JQInterpreter(program: text.text) }
  }

  @Test(arguments: [
    ("[.[] | abs]", "[1, -2.5, 0]", "[1,2.5,0]"),
    ("abs", #""abcdefghijklmnop""#, #"error: string ("abcdefghij...) has no absolute value"#),
    ("pick(.a, .b.c, .x)", #"{"a":1,"b":{"c":2,"d":3},"e":4}"#, #"{"a":1,"b":{"c":2},"x":null}"#),
    ("[limit(0; 1, 2)], [limit(1; 1, 2)]", "null", "[]"),
    ("[limit(2; 1, error)]", "null", "lost: the error's value is no text but null"),
    ("[skip(1; 1, 2, 3)]", "null", "[2,3]"),
    ("[skip(-1; 1)]", "null", "error: skip doesn't support negative count"),
    ("nth(5; 1, 2)", "null", "undefined"),
    ("nth(-1; 1)", "null", "error: nth doesn't support negative indices"),
    ("[last(range(3))], [last(empty)]", "null", "[2]"),
    ("add(.[].a)", #"[{"a":1},{"a":2}]"#, "3"),
    ("[trim, ltrim, rtrim]", "\"\u{A0} a b \\n\"", "[\"a b\",\"a b \\n\",\"\u{A0} a b\"]"),
    ("trim", "1", "error: trim input must be a string"),
    ("[.[] | tonumber?]", #"["1", " 1", "x", "1e2", "nan"]"#, "[1,100,null]"),
    ("tonumber", #""abc""#, #"error: string ("abc") cannot be parsed as a number"#),
    ("tonumber", "\"größer als ☃\"", "error: string (\"größer a...) cannot be parsed as a number"),
    (#""1" | tonumber | error("later")"#, "null", "error: later"),
    ("ltrimstr(1)", #""a""#, "error: startswith() requires string inputs"),
    (#"rtrimstr("")"#, #""a""#, #""a""#),
    (#"[indices("é"), index("é"), rindex("é"), indices("")]"#, #""aébé""#, "[[1,3],1,3,[]]"),
    ("[indices([1, 2]), indices(1)]", "[0,1,2,1,2]", "[[1,3],[1,3]]"),
    (
      #"@urid, @uri"#, #""a%20b%C3%BC☃%""#,
      #"error: string ("a%20b%C3%B...) is not a valid uri encoding"#
    ),
    ("@urid", #""a%20b%C3%BC%ff☃""#, "\"a bü\u{FFFD}☃\""),
    (#"@urid "x\(.)""#, #""%41""#, #""xA""#),
    ("[unique[]]", "[2,1,2]", "[1,2]"),
    ("unique", "1", "error: Cannot iterate over number (1)"),
    ("mktime", "[2015, 2, 5]", "1425513600"),
    (
      "[.[] | fromdate]", #"["2026-07-01T00:00:00Z", "2024-02-29T23:59:59Z"]"#,
      "[1782864000,1709251199]"
    ),
    ("[.[] | fromdate]", #"["1900-03-01T00:00:00Z", "1969-12-31T23:59:59Z"]"#, "[-2203891200,-1]"),
    ("[.[] | todate | fromdate]", "[0, 951782400, 4107542400, -1]", "[0,951782400,4107542400,-1]"),
    ("[2026, 14, 1, 0, 0, 0] | mktime | todate", "null", #""2027-03-01T00:00:00Z""#),
    (#"strftime("%Z %s %%Z")"#, "1782864000", #""UTC 1782864000 %Z""#),
    ("mktime", #"[1, "a"]"#, "error: mktime requires parsed datetime inputs"),
    (#"strftime("%Y")"#, "[2015]", #""2015""#),
    ("(.[] | select(. >= 2)) |= empty", "[1,5,3,0,7]", "[1,0]"),
    ("map_values(empty)", "[1,2]", "[]"),
    (
      "walk(if type == \"number\" then . + 1 else . end)", #"{"a":[1,{"b":2}]}"#,
      #"{"a":[2,{"b":3}]}"#
    ),
    ("[splits(\"a+\")]", #""baab""#, #"["b","b"]"#),
    (#"[scan("A"; "i")]"#, #""aA""#, #"["a","A"]"#),
    (#"sub("(?<x>a)"; "<\(.x)>", "-")"#, #""ba""#, #""b<a>""#),
    (#"[gsub("(?<x>[a-z])"; "1\(.x)", "2")]"#, #""ab""#, #"["1a1b","22"]"#),
    ("[.[1.7], .[-1.2]]", "[10,20,30]", "[20,30]"),
    (".[.[0]]", "[1.5, 2]", "2"),
    ("have_literal_numbers and have_decnum", "null", "true"),
    ("if . then 1 end", "false", "false"),
    ("$__loc__", "null", #"{"file":"<top-level>","line":1}"#),
  ])
  func answersAsThePlatform(_ expression: String, _ input: String, _ expected: String) throws {
    #expect(try answer(expression, input) == expected)
  }

  @Test(arguments: [
    (#"(.a | tonumber?) | error("later")"#, #"{"a": "1"}"#, "error: later"),
    (#"[.[] | try tonumber catch "bad"]"#, #"["1", "x"]"#, #"[1,"bad"]"#),
    (#"try error(null) catch ."#, "null", "null"),
    (#"try (1, error("x"), 2) catch ."#, "null", "1"),
    (#"[.[] | try (if . > 1 then error("b") else . end) catch .]"#, "[1,2,0]", #"[1,"b",0]"#),
    (
      "[label $out | .[] | try (if . > 1 then break $out else . end) catch 9]", "[1,0,5,1]", "[1,0]"
    ),
    ("[range(3) | (if . == 1 then error else . end)?]", "null", "[0,2]"),
    ("del(.a?)", #"{"a": 1, "b": 2}"#, #"{"b":2}"#),
    ("(try .a catch .b) |= 5", #"{"a": 1}"#, #"{"a":5}"#),
    ("first(try repeat(1) catch 2)", "null", "1"),
    ("(.a)? | with_entries(.key |= 1)", "{}", "error: null (null) has no keys"),
    ("(.a |= 1) | (try .b) | keys", "{}", "error: null (null) has no keys"),
    (#"(.a)? | first(repeat(1)) | error("later")"#, "{}", "error: later"),
    ("((.a)?, .b) |= 5", "{}", #"{"a":5,"b":5}"#),
    ("(del(.a))? | .x | implode", "{}", "error: implode input must be an array"),
    ("(try .a catch (def f: 1; f)) | keys", "{}", "error: null (null) has no keys"),
    ("def f: (.a)?; (f |= 1) | .a", "{}", "1"),
    ("first((range(infinite))?)", "null", "0"),
  ])
  func attemptsCatchTheirOwnErrorsOnly(
    _ expression: String, _ input: String, _ expected: String
  ) throws {
    #expect(try answer(expression, input) == expected)
  }
}
