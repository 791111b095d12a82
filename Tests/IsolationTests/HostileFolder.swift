import Foundation

/// A folder with a hostile and a good automation for each expression, an event and a case.
final class HostileFolder {
  private let url: URL

  var path: String { url.path }

  init(_ expressions: [(expression: String, input: String)]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "drydock-\(UUID())")
    let definitions = url.appending(path: "definitions")
    try FileManager.default.createDirectory(at: definitions, withIntermediateDirectories: true)
    var inputs: [String] = []
    for (number, hostile) in expressions.enumerated() {
      inputs.append("\"i\(number)\": \(hostile.input)")
      let template = "{{ .event.diff.after.properties.i\(number) | (\(hostile.expression)) }}"
      // What cannot stand within an expression stands alone.
      let isWhole =
        hostile.expression.hasPrefix("import") || hostile.expression.hasPrefix("include")
      let text = isWhole ? "{{ \(hostile.expression) }}" : template
      try Self.write(Self.definition("hostile_\(number)", text), to: definitions, "h\(number).json")
      try Self.write(
        Self.definition("good_\(number)", "good_\(number){{ [\"!\" | splits(\",\")][0] }}"),
        to: definitions, "g\(number).json")
    }
    let event = """
      {"action": "UPDATE", "resourceType": "entity", "context": {"blueprintIdentifier": "service"},
       "diff": {"before": null, "after": {"identifier": "a", "properties": {
       \(inputs.joined(separator: ", "))}}}}
      """
    try Self.write(event, to: url, "event.json")
    let cases = expressions.indices.map { number in
      """
      - name: good \(number) is answered
        definitions: definitions
        only: good_\(number)
        event: event.json
        effect: {body: {value: "good_\(number)!"}}
      - name: hostile \(number) is answered
        definitions: definitions
        only: hostile_\(number)
        event: event.json
        fires: true

      """
    }.joined()
    try Self.write(cases, to: url, "cases.yaml")
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  private static func write(_ text: String, to folder: URL, _ name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  private static func definition(_ identifier: String, _ template: String) throws -> String {
    let value: [String: Any] = [
      "identifier": identifier,
      "trigger": [
        "type": "automation",
        "event": ["type": "ENTITY_UPDATED", "blueprintIdentifier": "service"],
      ],
      "invocationMethod": [
        "type": "WEBHOOK", "url": "https://a.example", "body": ["value": template],
      ],
    ]
    return String(decoding: try JSONSerialization.data(withJSONObject: value), as: UTF8.self)
  }
}
