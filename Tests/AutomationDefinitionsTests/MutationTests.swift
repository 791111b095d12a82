import AutomationDefinitions
import SourceDiagnostics
import Testing

/// Reads texts with random faults: nothing crashes, and every place lies inside the text.
@Suite struct MutationTests {
  /// A generator that gives the same numbers for a seed.
  private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private let yaml = """
    identifier: é😀 # comment
    trigger: &t {type: automation, event: {type: RUN_CREATED, actionIdentifier: x}}
    invocationMethod:
      <<: *t
      url: 'it''s {{ .a }}'
      body: |-
        line {{ .b }}

          more
      text: >+
        folded
        text
      "k\\u00e9y": "a \\"b\\" \\
        c"
    """

  private let json = #"""
    {"identifier": "é😀", "trigger": {"type": "self-service", "operation": "DAY-2",
     "userInputs": {"properties": {"a": {"type": "string", "enum": ["\u00e9", "\"x\""]}}},
     "condition": {"type": "SEARCH", "rules": [{"rules": [], "combinator": "or"}]}},
     "invocationMethod": {"type": "WEBHOOK", "url": "{{ .a }}", "headers": {}}}
    """#

  @Test(arguments: 1...40)
  func survivesMutations(seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    let pieces = Array("{}[]:,-\"'|>&*!%#\\\n\r\t {{}}<<\u{FEFF}\u{0}é?".utf8)
    for (path, text) in [("a.yaml", yaml), ("a.json", json)] {
      for _ in 0..<50 {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
          let place = Int.random(in: 0..<bytes.count, using: &generator)
          switch Int.random(in: 0..<3, using: &generator) {
          case 0: bytes.remove(at: place)
          case 1: bytes[place] = pieces.randomElement(using: &generator) ?? 0
          default: bytes.insert(pieces.randomElement(using: &generator) ?? 0, at: place)
          }
        }
        check(SourceFile(path: path, bytes: bytes), seed: seed)
      }
    }
  }

  @Test(arguments: 1...20)
  func survivesRandomBytes(seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    for path in ["a.yaml", "a.json"] {
      for _ in 0..<100 {
        let bytes = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in
          UInt8.random(in: 0...255, using: &generator)
        }
        check(SourceFile(path: path, bytes: bytes), seed: seed)
      }
    }
  }

  @Test(arguments: 1...20)
  func templatesSurviveRandomBytes(seed: Int) throws {
    var generator = SeededGenerator(state: UInt64(seed))
    let pieces = ["{{", "}}", "{", "}", "<<", ">>", "\"", "'", "\\", "é", "😀", " ", ".a"]
    for _ in 0..<200 {
      let count = Int.random(in: 0..<12, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      for delimiters in TemplateDelimiters.allCases {
        guard let template = try? Template.parse(text, delimiters: delimiters) else { continue }
        let parts = template.segments.map { segment in
          switch segment {
          case .text(let text): text
          case .expression(let expression):
            delimiters.opening + expression.text + delimiters.closing
          }
        }
        #expect(parts.joined() == text, "seed \(seed)")
      }
    }
  }

  @Test(arguments: ["text ", "{{ .a }}", "{ } ", "\"", "\\", "é"])
  func templatesOfAMegabyteAreRead(piece: String) throws {
    let text = String(repeating: piece, count: (1 << 20) / piece.utf8.count)
    let template = try Template.parse(text, delimiters: .braces)
    let lengths = template.segments.map { segment in
      switch segment {
      case .text(let text): text.utf8.count
      case .expression(let expression): expression.range.count + 4
      }
    }
    #expect(lengths.reduce(0, +) == text.utf8.count)
  }

  private func check(_ file: SourceFile, seed: Int) {
    let (definitions, diagnostics) = DefinitionFile.read(file)
    for diagnostic in diagnostics {
      #expect(diagnostic.span.map { isInside($0, file) } ?? true, "seed \(seed)")
      #expect(!TextRenderer().text(of: diagnostic).isEmpty)
    }
    for definition in definitions {
      _ = TemplateDelimiters.detect(in: definition.node)
      check(definition.node, in: file, seed: seed)
    }
  }

  private func check(_ node: DocumentNode, in file: SourceFile, seed: Int) {
    #expect(isInside(node.span, file), "seed \(seed)")
    if let string = node.string {
      let count = string.text.utf8.count
      for offset in 0...count {
        #expect(isInside(string.span(of: offset..<count), file), "seed \(seed)")
      }
    }
    for child in (node.elements ?? []) + (node.members ?? []).map(\.value) {
      check(child, in: file, seed: seed)
    }
  }

  private func isInside(_ span: SourceSpan, _ file: SourceFile) -> Bool {
    span.range.lowerBound >= 0 && span.range.upperBound <= file.bytes.count
  }
}
