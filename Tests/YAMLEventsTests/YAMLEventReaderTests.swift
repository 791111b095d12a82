import Testing
import YAMLEvents

@Suite struct YAMLEventReaderTests {
  /// Events in the notation of the YAML test suite, each with its bytes.
  private func events(_ text: String, maxDepth: Int = 1_000) -> [String] {
    let bytes = Array(text.utf8)
    let (events, error) = YAMLEventReader.read(bytes, maxDepth: maxDepth)
    let lines = events.map { event in
      "\(word(event.kind)) \(event.range.lowerBound)-\(event.range.upperBound)"
    }
    return lines + (error.map { ["error \($0.range.lowerBound) \($0.message)"] } ?? [])
  }

  private func word(_ kind: YAMLEvent.Kind) -> String {
    switch kind {
    case .documentStart: "+DOC"
    case .documentEnd: "-DOC"
    case .sequenceStart(let properties): "+SEQ" + words(properties)
    case .sequenceEnd: "-SEQ"
    case .mappingStart(let properties): "+MAP" + words(properties)
    case .mappingEnd: "-MAP"
    case .alias(let name): "*\(name)"
    case .scalar(let scalar):
      "=\(scalar.style)" + (scalar.isPlainImplicit ? "?" : "")
        + (scalar.anchor.map { " &\($0)" } ?? "") + (scalar.tag.map { " <\($0)>" } ?? "")
        + " \(scalar.text)"
    }
  }

  private func words(_ properties: YAMLNodeProperties) -> String {
    (properties.isFlow ? "{}" : "") + (properties.anchor.map { " &\($0)" } ?? "")
      + (properties.tag.map { " <\($0)>" } ?? "")
  }

  @Test func givesRangesInBytes() {
    #expect(
      events("é: [ü, 'x']") == [
        "+DOC 0-0", "+MAP 0-0", "=plain? é 0-2", "+SEQ{} 4-5", "=plain? ü 5-7",
        "=singleQuoted x 9-12", "-SEQ 12-13", "-MAP 13-13", "-DOC 13-13",
      ])
  }

  @Test func countsFromTheFirstByte() {
    #expect(events("\u{FEFF}a") == ["+DOC 3-3", "=plain? a 3-4", "-DOC 4-4"])
    #expect(events("\u{FEFF}é b") == ["+DOC 3-3", "=plain? é b 3-7", "-DOC 7-7"])
  }

  @Test func findsMarksFarInTheText() {
    let text = String(repeating: "# é😀\n", count: 100) + "a: é"
    let end = text.utf8.count
    #expect(events(text).contains("=plain? é \(end - 2)-\(end)"))
  }

  @Test func keepsAnchorsTagsAndStyles() {
    let text = "- &a !!str b\n- *a\n- !x {c: \"d\"}\n- |\n  e\n- >\n  f\n"
    let words = events(text).map { $0.split(separator: " ").dropLast().joined(separator: " ") }
    #expect(
      words == [
        "+DOC", "+SEQ", "=plain &a <tag:yaml.org,2002:str> b", "*a", "+MAP{} <!x>", "=plain? c",
        "=doubleQuoted d", "-MAP", "=literal e\n", "=folded f\n", "-SEQ", "-DOC",
      ])
  }

  @Test(arguments: [
    ("a: [1", "error"), ("\"a", "error"), ("a: b: c", "error"), ("\0", "error 0"),
    ("ab\0", "error 2"), ("é\u{7}", "error 2"), ("- @", "error 2"), ("%", "error"),
  ])
  func reportsErrors(text: String, expected: String) {
    #expect(events(text).last?.hasPrefix(expected) == true, "\(events(text))")
  }

  @Test(arguments: [[0xFF], [0x61, 0xC3], [0x61, 0xED, 0xA0, 0x80], [0xFE, 0xFF, 0x00, 0x61]])
  func reportsInvalidUTF8(bytes: [UInt8]) {
    let (_, error) = YAMLEventReader.read(bytes)
    #expect(error != nil)
    #expect(error.map { $0.range.upperBound <= bytes.count } == true)
  }

  @Test func refusesDeepNesting() {
    #expect(events("[[[]]]", maxDepth: 2).last == "error 2 nested deeper than 2 levels")
    #expect(events("[[]]", maxDepth: 2).last == "-DOC 4-4")
    let deep = YAMLEventReader.read(Array(String(repeating: "[", count: 20_000).utf8))
    #expect(deep.error?.fault == .tooDeep)
  }

  @Test func readsLargeTexts() {
    let text = (0..<20_000).map { "- {k\($0): 'vä\($0)'}\n" }.joined()
    let (events, error) = YAMLEventReader.read(Array(text.utf8))
    #expect(events.count == 80_004)
    #expect(error == nil)
  }
}
