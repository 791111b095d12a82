import JQSyntax
import Testing

/// What an expression may see: `.` for all, `?` for no more than the kind.
@Suite struct JQSightTests {
  private static func text(_ sight: JQSight) -> String {
    switch sight {
    case .whole: "."
    case .members(let members):
      members.isEmpty
        ? "?"
        : "{" + members.map { "\($0.key): \(text($0.sight))" }.sorted().joined(separator: ", ")
          + "}"
    }
  }

  private static func sight(_ source: String) throws -> JQSight {
    try #require(JQQuery.parse(source).query).sight
  }

  private static func seen(by source: String) throws -> String { text(try sight(source)) }

  @Test(
    "paths that are written out are told",
    arguments: [
      (".a.b", "{a: {b: .}}"), (".a | .b | .c?", "{a: {b: {c: .}}}"), (".a[\"b\"]", "{a: {b: .}}"),
      (".a.b, .a.c, .d", "{a: {b: ., c: .}, d: .}"), (".a, .a.b", "{a: .}"),
      (".a.b | ascii_downcase | .[1:]", "{a: {b: .}}"),
      ("\"\\(.a.b)-\\(.c)\"", "{a: {b: .}, c: .}"),
      (".a[0].b", "{a: .}"), (".a[].b", "{a: .}"), (".a[.b].c", "{a: ., b: .}"),
      (".a.b[1:]", "{a: {b: .}}"), ("{a, \"b c\"}", "{a: ., b c: .}"), (".a // .b", "{a: ., b: .}"),
      (".a as $x | $x.b + $x.c", "{a: {b: ., c: .}}"), (". as $x | .a | $x.b", "{a: ?, b: .}"),
      ("first(.a.b)", "{a: {b: .}}"), ("if .a then .b else .c end", "{a: ., b: ., c: .}"),
      ("select(.a == 1) | .b", "{a: ., b: .}"), ("try .a catch .b", "{a: .}"),
      ("label $out | .a, break $out", "{a: .}"), ("reduce .a[] as $x (.b; . + $x)", "{a: ., b: .}"),
      ("pow(.a; .b)", "{a: ., b: .}"), ("def f: .x; .a | f", "{a: .}"),
      (". as $r | [{k: 1}] | .[0] as {($r.a): $x} | $x", "{a: .}"),
    ])
  func tellsPaths(source: String, expected: String) throws {
    #expect(try Self.seen(by: source) == expected)
  }

  @Test(
    "what is only gone along is seen as far as errors and counts depend on it",
    arguments: [
      ("1", "?"), ("now", "?"), (".a.b | 1", "{a: {b: ?}}"), (".a[] | 1", "{a: .}"),
      ("reduce .a[] as $x (0; . + 1)", "{a: .}"), (".a | empty", "{a: ?}"),
      (".a as $x | 1", "{a: ?}"), (".a.b as [$x] | 1", "{a: {b: .}}"),
    ])
  func tellsWhatIsPassed(source: String, expected: String) throws {
    #expect(try Self.seen(by: source) == expected)
  }

  @Test(
    "what may show more is seen whole",
    arguments: [
      (".", "."), ("..", "."), ("keys", "."), (".a = 1", "."), (".a.b |= 1 | .a", "."),
      ("del(.a)", "."), ("if .a then 1 end", "."), ("@json", "."), ("[.[] | .a]", "."),
      (".a | (.b |= 1)", "{a: .}"), (".a | if .b then 1 end", "{a: .}"), ("{\"x\\(.a)\"}", "."),
      ("def f: .x; f", "."), ("def f(g): g; f(.a)", "."), (". as {a: $x} | $x", "."),
      ("getpath([\"a\"])", "."), ("error", "."), (". as $x | 1 | $x", "."),
      ("def f(g): . as $r | 1 | $r | g; f(.a)", "."), ("[limit(1; .a)]", "."),
      (". as $r | def f(g): $r | g; 1 | f(.a)", "."),
    ])
  func tellsTheWhole(source: String, expected: String) throws {
    #expect(try Self.seen(by: source) == expected)
  }

  @Test(
    "a variable is seen whole where an error may show it",
    arguments: [
      ("try (. as $r | {} | path($r.a)) catch .", "."),
      (". as $r | {} | try ($r.a = 1) catch .", "."),
      (".s as $r | null | try del($r | select(true) | .a) catch .", "{s: .}"),
      ("def f(g): path(g); .s as $r | null | try f($r.a) catch .", "{s: .}"),
      (".s as $r | null | try (map_values($r.a)) catch .", "{s: .}"),
      ("reduce .s as $r (null; try pick($r.a) catch .)", "{s: .}"),
    ])
  func tellsWhatPathsShow(source: String, expected: String) throws {
    #expect(try Self.seen(by: source) == expected)
  }

  @Test func countsManyKeysAsAll() throws {
    func read(_ count: Int) -> String { (0..<count).map { ".k\($0)" }.joined(separator: ", ") }
    #expect(try Self.seen(by: read(64)) != ".")
    #expect(try Self.seen(by: read(65)) == ".")
  }

  @Test func tellsKeysByTheirBytes() throws {
    let sight = try Self.sight(".\"e\u{301}\"")
    #expect(sight["e\u{301}"] != nil)
    #expect(sight["\u{E9}"] == nil)
  }

  @Test func coversWhatItHolds() throws {
    let some = try Self.sight(".a.b, .c")
    for inner in [".a.b", ".a.b.x", ".c", "1", ".a | 1"] {
      #expect(some.covers(try Self.sight(inner)), "\(inner)")
    }
    for outer in [".a", ".", ".d", ".a.c", ".d | 1"] {
      #expect(!some.covers(try Self.sight(outer)), "\(outer)")
    }
    #expect(try Self.sight(".").covers(some))
  }
}
