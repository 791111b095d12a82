import Foundation
import Testing

/// Holds the codes that the sources declare, the program explains, the README lists and the golden
/// cases show against each other.
@Suite struct DiagnosticCodeTests {
  /// A code as `drydock explain --format json` prints it.
  private struct Explained: Decodable {
    let code: String
    let name: String
    let what: String
  }

  private static func explained() throws -> [Explained] {
    let (output, exitCode) = try Repository.shell("drydock explain --list --format json")
    #expect(exitCode == 0)
    return try JSONDecoder().decode([Explained].self, from: Data(output.utf8))
  }

  /// What stands in the sources, as `T003 unclosed-template`, in order.
  private static func declared() throws -> [String] {
    let sources = Repository.root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var codes: [String] = []
    for case let file as URL in try #require(files) where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      codes += text.matches(of: /DiagnosticCode\(\s*"([A-Z][0-9]{3})", "([a-z0-9-]+)",/).map {
        "\($0.output.1) \($0.output.2)"
      }
    }
    return codes.sorted()
  }

  @Test func everyDeclaredCodeIsExplained() throws {
    let codes = try Self.explained()
    #expect(codes.count > 60)
    #expect(codes.map { "\($0.code) \($0.name)" } == (try Self.declared()))
  }

  @Test func noCodeAndNoNameIsUsedTwice() throws {
    let codes = try Self.explained()
    #expect(Set(codes.map(\.code)).count == codes.count)
    #expect(Set(codes.map(\.name)).count == codes.count)
  }

  @Test func readmeListsWhatIsExplained() throws {
    let readme = try String(
      contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    let rows = readme.split(separator: "\n").map(String.init)
      .filter { $0.wholeMatch(of: /\| [A-Z][0-9]{3} .*/) != nil }
    let expected = try Self.explained().map { code in
      let sentence = code.what.prefix(1).lowercased() + code.what.dropFirst().dropLast()
      return "| \(code.code) | \(code.name) | \(sentence) |"
    }
    #expect(rows.sorted() == expected)
    for stage in Dictionary(grouping: rows, by: { $0.prefix(3) }).values {
      #expect(stage == stage.sorted())
    }
  }

  @Test func everyCodeHasACase() throws {
    let cases = Repository.folders(in: "golden/diagnostics")
    #expect(cases == (try Self.explained().map { "\($0.code)-\($0.name)" }))
    for folder in cases {
      let file = Repository.root.appending(path: "golden/diagnostics/\(folder)/transcript.txt")
      let transcript = try String(contentsOf: file, encoding: .utf8)
      #expect(transcript.contains("[\(folder.prefix(4))]"), "\(folder) does not show its code")
    }
  }
}
