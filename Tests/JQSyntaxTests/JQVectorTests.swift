import Foundation
import JQSyntax
import JSONValues
import Testing

/// The folder of the recorded expressions, when the environment names it.
private let vectorFolder = ProcessInfo.processInfo.environment["DRYDOCK_VECTORS"]

@Suite(.enabled(if: vectorFolder != nil)) struct JQVectorTests {
  @Test(arguments: ["expressions", "dialect"])
  func agreesWithThePlatform(name: String) throws {
    let folder = try #require(vectorFolder)
    let text = try String(contentsOfFile: "\(folder)/\(name).ndjson", encoding: .utf8)
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let row = try JSONValue(parsing: Array(line))
      let expression = try #require(row["expr"]?.stringValue)
      let result = JQQuery.parse(expression)
      guard row["error"]?.stringValue == "compile" else {
        #expect(result.query != nil, "\(expression): \(result.errors)")
        continue
      }
      let error = try #require(result.errors.first, "\(expression)")
      let message = row["message"]?.stringValue ?? ""
      #expect(
        message.hasPrefix("jq: compile error: \(error.platformMessage)"),
        "\(expression): \(error.platformMessage)")
    }
  }
}
