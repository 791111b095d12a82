import JSONValues
import Testing

@Suite struct JSONTextTests {
  @Test(arguments: [
    (#" { "b" : [ 1 , { } , [ ] ] , "a" : null } "#, #"{"b":[1,{},[]],"a":null}"#),
    (#"{"2": 1, "1": 2, "b": 3, "01": 4}"#, #"{"1":2,"2":1,"b":3,"01":4}"#),
    (#"{"a": 1, "b": 2, "a": 3}"#, #"{"a":3,"b":2}"#),
    (#""\ud83d\ude00\ud83d\u0000\/""#, "\"😀\u{FFFD}\\u0000/\""),
    ("\"\u{7F}\u{2028}é\"", "\"\u{7F}\u{2028}é\""),
    (#"["\b\f\n\r\t\"\\\u001f"]"#, #"["\b\f\n\r\t\"\\\u001f"]"#),
    ("\u{FEFF}true", "true"),
  ])
  func writesWhatItRead(text: String, expected: String) throws {
    #expect(try JSONValue(parsing: text).jsonText == expected)
  }

  @Test func indents() {
    let value: JSONValue = ["a": [1, [:], []], "b": ["c": nil]]
    let text = JSONWriter(indentation: 2).text(of: value)
    #expect(
      text == """
        {
          "a": [
            1,
            {},
            []
          ],
          "b": {
            "c": null
          }
        }
        """)
  }

  @Test(arguments: [
    ("", 0), ("[1,]", 2), ("[1 2]", 3), (#"{"a"}"#, 4), ("nul", 0), ("01", 0), ("1.", 0), ("-", 0),
    (#""\x""#, 1), (#""\u12""#, 1), ("\"a", 0), ("[1]x", 3), ("/* a", 0), ("// a\n1", 0),
  ])
  func reportsFaults(text: String, offset: Int) {
    #expect {
      try JSONValue(parsing: text)
    } throws: { error in
      (error as? JSONFault)?.range.lowerBound == offset
    }
  }

  @Test func limitsDepth() {
    #expect {
      try JSONValue(parsing: Array("[[[]]]".utf8), maxDepth: 2)
    } throws: { error in
      (error as? JSONFault)?.kind == .tooDeep(limit: 2)
    }
  }

  @Test func writesDeepValues() throws {
    let text = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    #expect(try JSONValue(parsing: text).jsonText == text)
  }

  @Test func comparesStringsByBytes() throws {
    #expect(JSONValue.string("é") != JSONValue.string("e\u{301}"))
    let object = try JSONValue(parsing: "{\"é\": 1, \"e\u{301}\": 2}")
    #expect(object["é"] == 1)
    #expect(object["e\u{301}"] == 2)
  }

  @Test func findsKeysInLargeObjects() {
    var object = JSONObject()
    for number in 0..<100 { object["k\(number)"] = .number(Double(number)) }
    object["k50"] = nil
    #expect(object.count == 99)
    #expect(object["k99"] == 99)
    #expect(object["k50"] == nil)
    object["k7"] = 0
    #expect(object[7].key == "k7")
    #expect(object["k7"] == 0)
  }
}
