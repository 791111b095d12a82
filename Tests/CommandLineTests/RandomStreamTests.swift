import Testing

@testable import drydock

/// Streams of random JSON objects in every form, in blocks of random sizes.
@Suite struct RandomStreamTests {
  /// The same numbers for the same seed.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private static let scalars = [
    "null", "true", "-1.5e3", #""""#, #""[{,""#, #""\\""#, #""\"}""#, #""é\\\"]""#, #""audits""#,
  ]

  /// A random JSON text on one line.
  private static func value(_ generator: inout Generator, depth: Int) -> String {
    let elements = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
      depth == 0
        ? scalars.randomElement(using: &generator) ?? "0" : value(&generator, depth: depth - 1)
    }
    return switch Int.random(in: 0...2, using: &generator) {
    case 0: scalars.randomElement(using: &generator) ?? "0"
    case 1: "[" + elements.joined(separator: ", ") + "]"
    default: "{" + elements.map { #""k]": \#($0)"# }.joined(separator: ",") + "}"
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func areCutIntoWhatTheyAreMadeOf(_ seed: UInt64) throws {
    var generator = Generator(state: seed)
    let events = (0..<20).map { _ in #"{"e": \#(Self.value(&generator, depth: 3))}"# }
    let list = events.joined(
      separator: [",", " ,\n ", "\n,"].randomElement(using: &generator) ?? ",")
    let texts = [
      events.joined(separator: "\n"), "[\(list)]", #"{"ok": [], "audits": [\#(list)], "x": {}}"#,
    ]
    for text in texts {
      let file = try TemporaryFile(text.utf8)
      var reader = try EventReader(
        path: file.path, blockSize: Int.random(in: 1...200, using: &generator))
      var chunk = EventChunk()
      var found: [String] = []
      while reader.read(into: &chunk) {
        found += chunk.events.map { String(decoding: chunk.bytes[$0], as: UTF8.self) }
      }
      #expect(found == events, "\(text)")
    }
  }
}
