import JSONValues
import Testing

/// Answers in which a machine of our own goes wrong easily; libjq must give the same.
@Suite struct NativeAnswerTests {
  struct Case {
    let expression: String
    let input: String
    let answer: String

    init(_ expression: String, _ input: String, _ answer: String) {
      self.expression = expression
      self.input = input
      self.answer = answer
    }
  }

  @Test(arguments: [
    Case("[.[]?]", #"{"a":1,"b":[2]}"#, "[1,[2]]"),
    Case("[.a[]?.b]", #"{"a":[{"b":1},{}]}"#, "[1,null]"),
    Case(#"[.["sn"[:1]], .["sn"[:0]], .sn]"#, #"{"s":1,"sn":2}"#, "[1,null,2]"),
    Case("-(.a) | tostring", #"{"a":0}"#, #""-0""#),
    Case(
      "contains(true)", "false",
      "error: boolean (false) and boolean (true) cannot have their containment checked"),
    Case("has(\"a\")", "null", "false"),
    Case(
      "{(.a): 1, b: (.x | select(.))}", #"{"a":1}"#, "error: Cannot use number (1) as object key"),
    Case("{(.a): (.x | select(.)), b: (.x | floor)}", #"{"a":1}"#, "undefined"),
    Case(".l[(.x | select(.)):(true | length)]", "{}", "undefined"),
    Case(".l[(.x | floor):(true | length)]", "{}", "error: null (null) number required"),
    Case(#"gsub("a"; "b"; 1)"#, "null", #"error: number (1) and string ("g") cannot be added"#),
    Case(".x[] |= 1", "{}", "error: Cannot iterate over null (null)"),
    Case("[.[]?] | .[[1] | floor]?", "[1]", "error: array ([1]) number required"),
    Case(#""\(.a?)\(.b)""#, "1", "error: Cannot index number with string \"b\""),
  ]) func ofPaths(_ row: Case) throws {
    #expect(try answer(row.expression, row.input) == row.answer)
  }

  @Test(arguments: [
    Case(
      "sort_by(.a, .b) | map(.c)", #"[{"a":2,"c":1},{"a":1,"b":2,"c":2},{"a":1,"c":3}]"#,
      "[3,2,1]"),
    Case(
      "sort", #"[{"b":1},{"a":2},[1],"a",1,true,null,{"a":1}]"#,
      #"[null,true,1,"a",[1],{"a":1},{"a":2},{"b":1}]"#),
    Case("[min_by(.a), max_by(.a)] | map(.b)", #"[{"a":1,"b":1},{"a":1,"b":2}]"#, "[1,2]"),
    Case("group_by(.a) | map(length)", #"[{"a":1},{"a":2},{"a":1}]"#, "[2,1]"),
    Case("unique_by(length)", #"["a","b","cc"]"#, #"["a","cc"]"#),
    Case("flatten", "[1,[2,[3,{}]]]", "[1,2,3,{}]"),
    Case(#"[index("é"), rindex("é"), indices("é")]"#, #""aé𝄞é""#, "[1,3,[1,3]]"),
    Case("[index(2), index([2,3]), index(9)]", "[1,2,3]", "[1,1,null]"),
    Case(#"[.[] | IN("a", "b")]"#, #"["a","c"]"#, "[true,false]"),
    Case("[.[] + 1, (.[] > 1)]", "[1,2]", "[2,3,false,true]"),
    Case("[.[] // 9]", "[null,1,false]", "[1]"),
    Case("any(.[], error; .)", "[true]", "true"),
    Case("all(.[], error; .)", "[false]", "false"),
    Case(
      #"[@base64, @uri, @json, @text "\(.)é"]"#, #""aé ü""#,
      #"["YcOpIMO8","a%C3%A9%20%C3%BC","\"aé ü\"","aé üé"]"#),
    Case("map(fromjson)", #"["[1,{\"a\":\"é\"}]","0.1"]"#, #"[[1,{"a":"é"}],0.1]"#),
    Case("map(round)", "[0.5,-0.5,2.5]", "[1,-1,3]"),
  ]) func ofCollections(_ row: Case) throws {
    #expect(try answer(row.expression, row.input) == row.answer)
  }

  @Test(arguments: [
    Case(".a.b |= . + 1", "{}", #"{"a":{"b":1}}"#),
    Case(".a |= empty", #"{"a":1,"b":2}"#, #"{"b":2}"#),
    Case(".a.b |= empty", "{}", "{}"),
    Case("(.[] | select(. > 1)) |= empty", "[1,2,3]", "[1]"),
    Case(".a |= (try error catch 1)", "{}", #"{"a":1}"#),
    Case(".[1] = 5 | .[3] += 1", "[1]", "[1,5,null,1]"),
    Case(".[-1] = 5", "[1,2]", "[1,5]"),
    Case(".a //= 3 | .b //= 4", #"{"a":1}"#, #"{"a":1,"b":4}"#),
    Case("del(.a, .b.c)", #"{"a":1,"b":{"c":2,"d":3}}"#, #"{"b":{"d":3}}"#),
    Case("del(.[0])", "[1,2]", "[2]"),
    Case("del(.)", "1", "null"),
    Case("(.a.b)? | del(.c)", "1", "undefined"),
    Case("map_values(select(. > 1))", #"{"a":1,"b":2}"#, #"{"b":2}"#),
    Case(
      ". as {a: [$x, {$y}], \"b c\": $z} | [$x, $y, $z]", #"{"a":[1,{"y":2}],"b c":3}"#, "[1,2,3]"),
    Case("[.[] as [$x] | $x]", "[[1],[2]]", "[1,2]"),
  ]) func ofUpdates(_ row: Case) throws {
    #expect(try answer(row.expression, row.input) == row.answer)
  }

  @Test(arguments: ["fromdateiso8601", #"strptime("%Y-%m-%dT%H:%M:%SZ") | mktime"#])
  func ofDates(_ reading: String) throws {
    let dates = [
      "1970-01-01T00:00:00Z": 0, "2024-02-29T23:59:60Z": 1_709_251_200,
      "2100-03-01T00:00:00Z": 4_107_542_400, "1969-12-31T00:00:00Z": -86_400,
      "2025-5-1T01:02:03Z": 1_746_061_323, "2000-12-31T12:00:01Z": 978_264_001,
    ]
    for (date, seconds) in dates {
      #expect(try answer(reading, "\"\(date)\"") == "\(seconds)", "\(date)")
    }
    for text in ["2024-13-01T00:00:00Z", "2024-01-01T24:00:00Z", "2024-01-01T00:00:0xZ"] {
      #expect(try answer(reading, "\"\(text)\"").hasPrefix("error: "), "\(text)")
    }
  }

  /// Most of these refuse most of the inputs.
  @Test(arguments: ["null", "true", "1", #""a""#, "[1]", #"{"a":1}"#])
  func whatIsRefusedIsCaught(_ input: String) throws {
    let expressions = [
      "fromdate", "todate", "gmtime", "mktime", #"strftime("%Y")"#, #"strptime("%Y")"#,
      #"test("a")"#, #"sub("a"; "b")"#, #"gsub("a"; "b")"#, #"capture("(?<x>a)")"#,
      #"split("a"; null)"#, #"split("a")"#, "to_entries", "from_entries", #"join(",")"#,
      "fromjson", ". - 1", "1 - .", ". * 1", "{} * .", ". / 1", #""a" / ."#, ". % 2", "2 % .",
    ]
    let all = "[" + expressions.map { "[(\($0))?]" }.joined(separator: ", ") + "]"
    guard case .array(let outputs) = try JSONValue(parsing: try answer(all, input)) else {
      Issue.record("no array")
      return
    }
    #expect(outputs.count == expressions.count)
  }
}
