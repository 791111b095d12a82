import HostSystem
import SourceDiagnostics
import Testing

@testable import drydock

@Suite struct EventReaderTests {
  /// A stream and the texts of its events.
  struct Stream: CustomTestStringConvertible {
    let text: String
    let events: [String]
    let isLines: Bool

    init(_ text: String, _ events: [String], isLines: Bool = false) {
      (self.text, self.events, self.isLines) = (text, events, isLines)
    }

    var testDescription: String { text }
  }

  static let streams = [
    // Lines.
    Stream("", [], isLines: true),
    Stream(" \n\n", [], isLines: true),
    Stream("{\"a\":1}\n{\"b\":2}\n", [#"{"a":1}"#, #"{"b":2}"#], isLines: true),
    Stream("{\"a\":1}\n{\"b\":2}", [#"{"a":1}"#, #"{"b":2}"#], isLines: true),
    Stream("{\"a\":1}\r\n\r\n  {\"b\":2}\r\n", [#"{"a":1}"#, #"{"b":2}"#], isLines: true),
    Stream("\u{FEFF}{\"a\":1}\n{\"b\":2}\n", [#"{"a":1}"#, #"{"b":2}"#], isLines: true),
    Stream(
      "{\"a\":\n{\"b\":2}\n{\"c\":3}\n", [#"{"a":"#, #"{"b":2}"#, #"{"c":3}"#], isLines: true),
    Stream("{\"a\":1} x\n[2\n", [#"{"a":1} x"#, "[2"], isLines: true),
    Stream("nonsense\n{\"a\":1}\n", ["nonsense", #"{"a":1}"#], isLines: true),
    Stream(#"{"a":[1,{"b":"}"}]}"#, [#"{"a":[1,{"b":"}"}]}"#], isLines: true),
    Stream(
      "{\"a\":\"x\n{\"b\":\"}\"}\n[2]\n", [#"{"a":"x"#, #"{"b":"}"}"#, "[2]"], isLines: true),
    Stream("{\"a\":1\n{\"audits\":[2]}\n", [#"{"a":1"#, #"{"audits":[2]}"#], isLines: true),
    // An array.
    Stream("[]", []),
    Stream(" [ ] \n", []),
    Stream(#"[{"a":1},{"b":2}]"#, [#"{"a":1}"#, #"{"b":2}"#]),
    Stream("\u{FEFF}[\n  {\"a\": 1},\r\n  {\n\"b\": 2 }\n]\n", [#"{"a": 1}"#, "{\n\"b\": 2 }"]),
    Stream(#"[{"a":"]},\"[{"},[[]],"x",1]"#, [#"{"a":"]},\"[{"}"#, "[[]]", #""x""#, "1"]),
    Stream(#"[{"a":"\\"},{"b":"\\\""}]"#, [#"{"a":"\\"}"#, #"{"b":"\\\""}"#]),
    Stream(#"[{"a":tru},{"b" 2},{"c":3}]"#, [#"{"a":tru}"#, #"{"b" 2}"#, #"{"c":3}"#]),
    Stream(#"[{"a":1} {"b":2},,{"c":3}]"#, [#"{"a":1} {"b":2}"#, ",", #"{"c":3}"#]),
    Stream(#"[{"a":1}},{"b":2}]"#, [#"{"a":1}}"#, #"{"b":2}"#]),
    Stream(#"[{"a":1},{"b":"#, [#"{"a":1}"#, #"{"b":"#]),
    Stream(#"[{"a":1},"#, [#"{"a":1}"#, ""]),
    Stream(#"[{"a":1}]"# + "\n" + #"[{"b":2}]"#, [#"{"a":1}"#, #"{"b":2}"#]),
    // An export.
    Stream(
      #"{"ok":true,"audits":[{"a":1},{"b":2}],"next":["x\\",{"]":1}]}"#, [#"{"a":1}"#, #"{"b":2}"#]),
    Stream(
      "{\n \"events\" : [ {\"a\":1} ]\n}\n{\"audits\":[{\"b\":2}]}", [#"{"a":1}"#, #"{"b":2}"#]),
    Stream(#"{"audits":[]}"#, []),
    Stream(#"{"type":"audits","x":[1]}"#, [#"{"type":"audits","x":[1]}"#], isLines: true),
    Stream(#"{"x":{"audits":[1]}}"#, [#"{"x":{"audits":[1]}}"#], isLines: true),
    // Objects over several lines.
    Stream("{\n\"a\": 1\n}\n", ["{\n\"a\": 1\n}"]),
    Stream("{ \"a\": 1\n, \"b\": 2\n}\n{}", ["{ \"a\": 1\n, \"b\": 2\n}", "{}"]),
    Stream("{\"a\": 1\n\n}", ["{\"a\": 1\n\n}"]),
    Stream(
      "{\"a\": [\n1]}\n{\"b\":2} {\"c\":3} x\n{}",
      ["{\"a\": [\n1]}", #"{"b":2}"#, #"{"c":3}"#, "x", "{}"]),
  ]

  /// Reads a text that comes in blocks of so many bytes; gives the events and the chunks' places.
  private static func read(
    _ text: String, blockSize: Int, maxEventLength: Int = 1 << 20
  ) throws -> (events: [String], failure: String?, isLines: Bool) {
    let file = try TemporaryFile(text.utf8)
    var reader = try EventReader(
      path: file.path, blockSize: blockSize, maxEventLength: maxEventLength)
    var chunk = EventChunk()
    var events: [String] = []
    var failure: String?
    var isLines = true
    while reader.read(into: &chunk) {
      events += chunk.events.map { String(decoding: chunk.bytes[$0], as: UTF8.self) }
      failure = chunk.failure?.reason
      isLines = chunk.isLines
      for event in chunk.events {
        #expect(event.upperBound + EventChunk.padding <= chunk.bytes.count)
      }
    }
    return (events, failure, isLines)
  }

  @Test(arguments: streams)
  func cutsEventsWhereverTheBlocksEnd(_ stream: Stream) throws {
    for blockSize in 1...max(1, stream.text.utf8.count + 1) {
      let found = try Self.read(stream.text, blockSize: blockSize)
      #expect(found.events == stream.events, "blocks of \(blockSize)")
      #expect(found.failure == nil)
      if !stream.events.isEmpty { #expect(found.isLines == stream.isLines) }
    }
  }

  @Test func refusesAnEventBeyondTheBound() throws {
    let text = "{\"a\":1}\n{\"b\":\"" + String(repeating: "x", count: 100) + "\"}\n"
    let found = try Self.read(text, blockSize: 16, maxEventLength: 50)
    #expect(found.events == [#"{"a":1}"#])
    #expect(found.failure == "an event is longer than 50 bytes")
  }

  @Test(arguments: [
    ("[{\"ä\":1},\n  {\"b\":2}, {\"c\":3}\n,{\"d\":4}]", ["1:2", "2:3", "2:12", "3:2"]),
    (
      "\u{FEFF}{\"ä\":1}\n\n  {\"b\":2}\r\n\r\n\tx\n{\"c\":3}",
      ["1:1", "3:3", "5:2", "6:1"]
    ),
  ])
  func knowsThePlaceOfEveryEvent(_ text: String, places: [String]) throws {
    for blockSize in 1...text.utf8.count + 1 {
      #expect(try Self.places(in: text, blockSize: blockSize) == places, "blocks of \(blockSize)")
    }
  }

  private static func places(in text: String, blockSize: Int) throws -> [String] {
    let file = try TemporaryFile(text.utf8)
    var reader = try EventReader(path: file.path, blockSize: blockSize)
    var chunk = EventChunk()
    var places: [String] = []
    while reader.read(into: &chunk) {
      for event in chunk.events {
        let (source, offset) = chunk.source(of: event)
        let place = source.position(atOffset: offset)
        places.append("\(place.line):\(place.column)")
      }
    }
    return places
  }
}
