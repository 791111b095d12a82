import AutomationDefinitions
import Foundation
import JSONValues
import SourceDiagnostics
import Testing

/// Reads every definition of a folder of real ones; `DRYDOCK_CORPUS` names the folder.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["DRYDOCK_CORPUS"] != nil))
struct CorpusTests {
  @Test(arguments: ["actions", "automations", "legacy_actions", "blueprints"])
  func readsRealDefinitions(folder: String) throws {
    let root = URL(
      fileURLWithPath: ProcessInfo.processInfo.environment["DRYDOCK_CORPUS"] ?? "")
    let verdicts = try JSONValue(
      parsing: Array(Data(contentsOf: root.appendingPathComponent("verdicts.json"))))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent(folder).path)
    for name in names.sorted() {
      let path = "\(folder)/\(name)"
      let bytes = try Array(Data(contentsOf: root.appendingPathComponent(path)))
      let (definitions, diagnostics) = DefinitionFile.read(SourceFile(path: path, bytes: bytes))
      let errors = diagnostics.filter { $0.severity == .error }
      let text = errors.map { TextRenderer().text(of: $0) }.joined()
      let isKnownBad = verdicts[path]?["schema"] != nil
      if isKnownBad {
        #expect(!errors.isEmpty, "\(path)")
      } else {
        #expect(errors.isEmpty, "\(path): \(text)")
        #expect(definitions.count == 1, "\(path)")
      }
    }
  }
}
