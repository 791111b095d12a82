import AutomationDefinitions
import Foundation
import JSONValues
import Testing

/// Compares scanning with the platform's recorded results; `DRYDOCK_VECTORS` names the folder.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["DRYDOCK_VECTORS"] != nil))
struct TemplateVectorTests {
  @Test func agreesOnUnmatchedDelimiters() throws {
    let folder = ProcessInfo.processInfo.environment["DRYDOCK_VECTORS"] ?? ""
    let file = URL(fileURLWithPath: folder).appendingPathComponent("templates.ndjson")
    for line in try Data(contentsOf: file).split(separator: 0x0A) {
      let row = try JSONValue(parsing: Array(line))
      guard let text = row["template"]?.stringValue else { continue }
      do {
        _ = try Template.parse(text, delimiters: .braces)
        #expect(row["throws"] == nil, "\(text)")
      } catch {
        #expect(row["throws"]?.stringValue == error.message, "\(text)")
      }
    }
  }
}
