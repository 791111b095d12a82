import Foundation
import Testing

/// Holds what the program prints against `golden/<group>/<case>/transcript.txt`.
///
/// `GOLDEN=accept swift test --filter GoldenTests` writes what is printed now, never where `CI` is
/// set.
@Suite struct GoldenTests {
  static let groups = ["outcomes", "commands", "diagnostics"]

  static let cases = groups.flatMap { group in
    Repository.folders(in: "golden/\(group)").map { "golden/\(group)/\($0)" }
  }

  @Test(arguments: cases)
  func printsWhatIsExpected(_ folder: String) throws {
    let file = Repository.root.appending(path: folder).appending(path: "transcript.txt")
    let expected = try String(contentsOf: file, encoding: .utf8)
    let commands = Transcript.commands(in: expected)
    #expect(!commands.isEmpty, "\(folder) has no command")
    let actual = try Transcript.running(commands).text
    if Repository.acceptsGoldenFiles {
      try actual.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(actual == expected, "run GOLDEN=accept swift test --filter GoldenTests to accept")
    }
  }

  /// The commands that evaluate expressions.
  private static let evaluatingCommands = ["run", "replay", "invoke", "render", "test"]

  /// The cases of outcomes and commands in which expressions are evaluated; where coverage is measured,
  /// libjq evaluates them anyway.
  private static let evaluatingCases = cases.filter { folder in
    guard !folder.hasPrefix("golden/diagnostics"), !folder.contains("coverage"),
      !folder.contains("usage-errors")
    else { return false }
    let file = Repository.root.appending(path: folder).appending(path: "transcript.txt")
    let text = try? String(contentsOf: file, encoding: .utf8)
    return evaluatingCommands.contains { text?.contains("drydock \($0) ") ?? false }
  }

  @Test(arguments: evaluatingCases)
  func printsTheSameWhereLibJQEvaluatesAll(_ folder: String) throws {
    let file = Repository.root.appending(path: folder).appending(path: "transcript.txt")
    let expected = try String(contentsOf: file, encoding: .utf8)
    let actual = try Transcript.running(
      Transcript.commands(in: expected), environment: ["DRYDOCK_EVALUATION": "libjq"])
    #expect(actual.text == expected)
  }

  @Test(arguments: groups)
  func everyFolderIsACase(_ group: String) {
    let folders = Repository.folders(in: "golden/\(group)")
    #expect(!folders.isEmpty)
    for folder in folders {
      let file = Repository.root.appending(path: "golden/\(group)/\(folder)/transcript.txt")
      #expect(FileManager.default.fileExists(atPath: file.path), "\(folder) has no transcript")
    }
  }

  @Test func everySampleEventAndInputHasAnExpectedOutcome() throws {
    let transcripts = try Repository.folders(in: "golden/outcomes").map { folder in
      try String(
        contentsOf: Repository.root.appending(path: "golden/outcomes/\(folder)/transcript.txt"),
        encoding: .utf8)
    }.joined()
    for folder in Repository.folders(in: "automations") {
      for file in Repository.folders(in: "automations/\(folder)")
      where file.hasSuffix(".event.json") || file.hasSuffix(".inputs.json") {
        #expect(transcripts.contains("automations/\(folder)/\(file)"), "\(folder)/\(file)")
      }
    }
  }
}
