import Foundation
import JQSyntax
import Testing
import TestTexts

@Suite struct JQRobustnessTests {
  private static let samples = [
    ".a.b[0]?.c // \"d\" | map(select(.x == 1 and (.y | not))) | first",
    "{a, \"b\": 1 | 2, (.c): -3, $__loc__, \"x\\(.d + \"\\(1)\")\": @base64 \"y\"}",
    "reduce .[] as [$a, {b: $c}] (0; . + $a) | foreach .[] as $x (0; 1; 2)",
    "def f(g; $x): g | $x; try f(.; 1) catch \"\\u00e9\\n\" # comment",
    "if .a then 1 elif .b then 2 else 3 end | label $out | 1, break $out",
    ". as {$a, \"b\": [$c], (\"d\"): $e} ?// $a | $a.é | .[1:2] |= .x * 2 % 3",
  ]

  /// What a text for libjq may call besides builtins.
  private static let supplied =
    "def _index: .; def _bound: .; def _caught: .; def _raise: .; def _raise(message): .;"

  private func check(_ bytes: [UInt8], _ seed: UInt64) {
    let source = String(decoding: bytes, as: UTF8.self)
    let result = JQQuery.parse(source)
    #expect((result.query == nil) == !result.errors.isEmpty, "seed \(seed): \(source)")
    for error in result.errors {
      let isInside = error.range.upperBound <= source.utf8.count && !error.message.isEmpty
      #expect(isInside, "seed \(seed): \(source)")
    }
    guard let query = result.query else { return }
    let text = query.libjqText.text
    let again = JQQuery.parse("\(Self.supplied) (\(text)\n)").query
    #expect(again != nil || text.utf8.count > 1000, "seed \(seed): \(source) → \(text)")
    _ = query.rootPaths
    _ = query.nodes
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func survivesRandomBytes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters = Array(".|,()[]{}:;?/\"\\'$@#=<>!+-*%a1 \ne_asifdeftryu".utf8)
    for round in 0..<500 {
      let count = Int.random(in: 0..<40, using: &generator)
      let bytes = (0..<count).map { _ in
        round % 2 == 0
          ? UInt8.random(in: 0...255, using: &generator)
          : letters[Int.random(in: 0..<letters.count, using: &generator)]
      }
      check(bytes, seed)
    }
  }

  @Test(arguments: [5, 6, 7, 8] as [UInt64])
  func survivesMutations(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      var bytes = Array(Self.samples.randomElement(using: &generator, or: ".").utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let length = min(Int.random(in: 1...6, using: &generator), bytes.count - place)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.removeSubrange(place..<place + length)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 2: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
        default: bytes = Array(bytes[place...] + bytes[..<place])
        }
      }
      check(bytes, seed)
    }
  }

  private static let nestings: [(String, String, String)] = [
    ("(", ".", ")"), ("[", "1", "]"), ("{a:", "1", "}"), ("{(", "\"a\"", "|.):1}"), ("-", "1", ""),
    ("try ", "1", ""), ("\"\\(", "1", ")\""), (".\"\\(", "1", ")\""), ("map(", "1", ")"),
    (".[", "1", "]"), ("if ", ".", " then 1 end"), ("if 1 then 2 else ", "1", " end"),
    ("def f: ", "1", "; f"), ("1 as $x | ", "1", ""), (". as [$x, ", "$y", "] | 1"),
    ("reduce .\"\\(", "1", ")\" as $x (0; 1)"), ("label $x | ", "1", ""), (".a = (", "1", ")"),
    (". as {(", "\"a\"", "|.): $x} | 1"), ("{a: -", "1", "}"), ("try 1 catch ", "1", ""),
    (".|.,.//.=. or . and .==.+.*(", "1", ")"), ("{\"\\(", "1", ")\": 1}"), ("", "1", "?"),
  ]

  @Test(arguments: [50, 255, 257, 20_000])
  func survivesNestingOnASmallStack(depth: Int) {
    let finished = DispatchSemaphore(value: 0)
    let thread = Thread {
      for (opening, core, closing) in Self.nestings {
        let source =
          String(repeating: opening, count: depth) + core + String(repeating: closing, count: depth)
        let result = JQQuery.parse(source)
        _ = result.query?.libjqText.text
        _ = result.query?.rootPaths
        _ = result.query?.nodes
      }
      finished.signal()
    }
    thread.stackSize = 512 << 10
    thread.start()
    finished.wait()
  }

  @Test func acceptsNestingUpToTheLimit() throws {
    let inside = String(repeating: "(", count: 255) + "." + String(repeating: ")", count: 255)
    #expect(JQQuery.parse(inside).query != nil)
    #expect(JQQuery.parse("(\(inside))").errors.map(\.kind) == [.tooDeep(limit: 256)])
  }

  @Test(arguments: ["1+", ".a|", ".a,", "1//", ". and ", "1*"])
  func acceptsLongChains(link: String) throws {
    let query = try #require(JQQuery.parse(String(repeating: link, count: 10_000) + "1").query)
    #expect(query.libjqText.text.utf8.count >= 20_000)
  }

  @Test(arguments: [".a | ", "1 + ", "\"\\(.a)\" + "])
  func readsAMegabyte(link: String) throws {
    let source = String(repeating: link, count: (1 << 20) / link.utf8.count) + "."
    let query = try #require(JQQuery.parse(source).query)
    #expect(query.libjqText.text.utf8.count >= 1 << 18)
  }

  @Test func acceptsLongPaths() throws {
    let query = try #require(JQQuery.parse(String(repeating: ".a", count: 10_000)).query)
    #expect(query.libjqText.text.utf8.count == 20_000)
    #expect(query.rootPaths.first?.goesOn == true)
  }
}

extension Array {
  fileprivate func randomElement(
    using generator: inout SeededGenerator, or other: Element
  ) -> Element {
    randomElement(using: &generator) ?? other
  }
}
