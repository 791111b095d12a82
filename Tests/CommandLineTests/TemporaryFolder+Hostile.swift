import Foundation

extension TemporaryFolder {
  /// A folder with a hostile and a good automation for each expression, an event and cases.
  convenience init(hostile expressions: [HostileCommandTests.Hostile]) throws {
    try self.init()
    var definitions: [[String: Any]] = []
    for (number, hostile) in expressions.enumerated() {
      // What cannot stand within an expression stands alone.
      let isWhole = ["import", "include"].contains { hostile.expression.hasPrefix($0) }
      let part = ".event.diff.after.properties.i\(number) | (\(hostile.expression))"
      definitions += [
        Self.definition("hostile_\(number)", "{{ \(isWhole ? hostile.expression : part) }}"),
        Self.definition("good_\(number)", "good_\(number){{ [\"!\" | splits(\",\")][0] }}"),
      ]
    }
    try write(JSONSerialization.data(withJSONObject: definitions), to: "definitions.json")
    let inputs = expressions.enumerated().map { "\"i\($0)\": \($1.input)" }
    let event = """
      {"action": "UPDATE", "resourceType": "entity", "context": {"blueprintIdentifier": "service"},
       "diff": {"before": null, "after": {"identifier": "a", "properties": {
       \(inputs.joined(separator: ", "))}}}}
      """
    try write(event.utf8, to: "event.json")
    let cases = expressions.indices.map { number in
      """
      - name: good \(number) is answered
        definitions: definitions.json
        only: good_\(number)
        event: event.json
        effect: {body: {value: "good_\(number)!"}}
      - name: hostile \(number) is answered
        definitions: definitions.json
        only: hostile_\(number)
        event: event.json
        fires: true

      """
    }
    try write(cases.joined().utf8, to: "cases.yaml")
  }

  private static func definition(_ identifier: String, _ template: String) -> [String: Any] {
    [
      "identifier": identifier,
      "trigger": [
        "type": "automation",
        "event": ["type": "ENTITY_UPDATED", "blueprintIdentifier": "service"],
      ],
      "invocationMethod": [
        "type": "WEBHOOK", "url": "https://a.example", "body": ["value": template],
      ],
    ]
  }
}
