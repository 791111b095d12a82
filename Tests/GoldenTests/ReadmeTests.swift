import Foundation
import Testing

/// Runs the README's transcripts and checks what it says about files.
@Suite struct ReadmeTests {
  private static let text =
    (try? String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)) ?? ""

  /// The contents of the blocks fenced with a language.
  private static func blocks(_ language: String) -> [String] {
    text.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first.map { $0 + "\n" }
    }
  }

  /// `GOLDEN=accept` writes what is printed now, as for the golden files.
  @Test func transcriptsAreTrue() throws {
    var text = Self.text
    for block in Self.blocks("console") {
      let commands = Transcript.commands(in: block)
      #expect(!commands.isEmpty)
      let actual = try Transcript.running(commands).text
      if Repository.acceptsGoldenFiles {
        text = text.replacingOccurrences(
          of: "```console\n\(block)```", with: "```console\n\(actual)```")
      } else {
        #expect(actual == block)
      }
    }
    if Repository.acceptsGoldenFiles {
      let file = Repository.root.appending(path: "README.md")
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  @Test func hasTranscripts() {
    #expect(Self.blocks("console").count >= 3)
  }

  @Test func embeddingExampleIsTheOneThatIsTested() throws {
    let example = try #require(Self.blocks("swift").first)
    let tested = try String(
      contentsOf: Repository.root.appending(path: "Tests/EmbeddingTests/Example.swift"),
      encoding: .utf8)
    #expect(tested.contains(example))
  }

  @Test func filesThatAreNamedExist() {
    let paths = Self.text.matches(
      of: /`((?:Sources|Tests|golden|automations)\/[A-Za-z0-9_\/.+-]*)`/
    )
    .map { String($0.output.1) }
    #expect(!paths.isEmpty)
    for path in paths {
      #expect(
        FileManager.default.fileExists(atPath: Repository.root.appending(path: path).path),
        "\(path)")
    }
  }
}
