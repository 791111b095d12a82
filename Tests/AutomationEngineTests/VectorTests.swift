import AutomationDefinitions
import AutomationEngine
import Foundation
import JQ
import JSONValues
import SourceDiagnostics
import Testing

/// The folder of the recordings.
private let vectorFolder = ProcessInfo.processInfo.environment["DRYDOCK_VECTORS"]

/// Measures agreement with answers that were recorded from the platform, whatever evaluates the
/// expressions.
///
/// Runs where `DRYDOCK_VECTORS` names the folder of the recordings.
@Suite(.enabled(if: vectorFolder != nil)) struct VectorTests {
  /// How expressions are evaluated.
  enum Way: String, CaseIterable {
    /// Without libjq where that gives the same.
    case native

    /// By libjq alone.
    case libjq

    /// By libjq, reporting the points that are passed.
    case probed
  }

  /// Rows whose text of a decimal literal libjq before 1.7 cannot know.
  private static let literalTexts: Set<String> = [
    "tojson", "3.0|tostring", "1.10|tojson", "100000000000000000000|tostring",
  ]

  @Test(arguments: Way.allCases) func templates(way: Way) throws {
    try expectAgreement(in: "templates", way) { row, set in
      (
        set.addTemplate(try node(try #require(row["template"])), delimiters: .fixed(.braces)),
        "input"
      )
    }
  }

  @Test(arguments: Way.allCases) func definitions(way: Way) throws {
    try expectAgreement(in: "definitions", way) { row, set in
      (
        set.addTemplate(try node(try #require(row["template"])), delimiters: .fixed(.braces)),
        "context"
      )
    }
  }

  @Test(arguments: Way.allCases) func expressions(way: Way) throws {
    try expectAgreement(in: "expressions", way) { row, set in
      (try expression(row, &set), "input")
    }
  }

  @Test(arguments: Way.allCases) func dialect(way: Way) throws {
    try expectAgreement(in: "dialect", way, allowing: Self.literalTexts) { row, set in
      (try expression(row, &set), "input")
    }
  }

  private typealias Addition = (JSONValue, inout RenderingSet) throws -> (
    item: RenderingSet.Item, inputKey: String
  )

  private func expectAgreement(
    in name: String, _ way: Way, allowing residue: Set<String> = [], add: Addition
  ) throws {
    let rows = try Self.rows(of: name)
    var set = RenderingSet(isProbed: way == .probed, engine: way == .native ? .native : .libjq)
    let items = try rows.map { try add($0, &set) }
    var renderer = Renderer(set)
    var agreeing = 0
    var disagreements: [String] = []
    for (row, entry) in zip(rows, items) {
      let rendering = renderer.render(entry.item, on: row[entry.inputKey] ?? .null)
      let answer = Self.answer(rendering)
      if Self.agrees(answer, with: row) {
        agreeing += 1
        continue
      }
      let subject = row["expr"]?.stringValue ?? (row["template"] ?? .null).jsonText
      if residue.contains(subject) { continue }
      disagreements.append("\(subject.prefix(300))\n  ours: \(answer.jsonText.prefix(200))")
    }
    print("\(name), \(way.rawValue): \(agreeing) of \(rows.count) agree")
    #expect(!rows.isEmpty)
    #expect(disagreements.isEmpty, "\(disagreements.joined(separator: "\n"))")
  }

  private func node(_ value: JSONValue) throws -> DocumentNode {
    let file = SourceFile(path: "template", bytes: JSONWriter().bytes(of: value))
    return try #require(DocumentReader.read(file, format: .json).roots.first)
  }

  private func expression(_ row: JSONValue, _ set: inout RenderingSet) throws -> RenderingSet.Item {
    let text = try #require(row["expr"]?.stringValue)
    let file = SourceFile(path: "expression", text: text)
    return set.addExpression(
      SourceString(
        text: text, span: SourceSpan(file: file, range: 0..<file.bytes.count),
        anchors: [.init(decoded: 0, source: 0)]))
  }

  private static func rows(of name: String) throws -> [JSONValue] {
    let path = URL(filePath: vectorFolder ?? "").appending(path: "\(name).ndjson")
    return try Data(contentsOf: path).split(separator: 0x0A).map {
      try JSONValue(parsing: Array($0))
    }
  }

  /// Our answer in the form of a recorded row.
  private static func answer(_ rendering: Rendering) -> JSONValue {
    switch rendering.result {
    case .output(let value): ["output": value]
    case .undefined: ["undefined": true]
    case .failure(let failure):
      failure.kind == .template
        ? ["throws": .string(failure.message)]
        : ["error": .string(failure.kind.rawValue), "message": .string(failure.message)]
    }
  }

  /// The words of a syntax error are not compared, only that there is one.
  private static func agrees(_ answer: JSONValue, with row: JSONValue) -> Bool {
    if row["error"] == "compile", answer["error"] == "compile",
      row["message"]?.stringValue?.contains("is not defined") != true
    {
      return true
    }
    return ["output", "undefined", "throws", "error", "message"].allSatisfy {
      answer[$0]?.jsonText == row[$0]?.jsonText
    }
  }
}
