import AutomationEngine
import JSONValues
import TestTexts

/// Makes definitions and events that follow from a seed.
struct SoakMaker {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Expressions of the event's entity, most of which need libjq.
  private static let expressions = [
    ".title", ".properties.replicas + 1", "[.tags | splits(\",\")]", ".title | @sh",
    "[limit(3; .properties.list[])]", "reduce .properties.list[] as $n (0; . + $n)",
    "[foreach .properties.list[] as $n (0; . + $n)] | last", "tojson | fromjson | .title",
    "getpath([\"properties\", \"replicas\"])", "[paths] | length", "tostream | tojson",
    "label $out | .properties.list[] | if . > 3 then ., break $out else empty end",
    ".properties.at | todate", ".tags | [match(\"[a-z]+\"; \"g\").string]", "to_entries | length",
    ".title | ltrimstr(\"Service \") | tonumber? // 0",
    "[.properties.list[] | tostring] | join(\"-\")",
    "env | length", ".nothing.there", "input_line_number", ".title | error",
    "[range(.properties.replicas)]",
    "def f($n): if $n < 2 then 1 else $n * f($n - 1) end; f(.properties.replicas)",
    "@base64 \"\\(.tags)\"",
  ]

  private static let conditions = [
    ".diff.after.properties.replicas > 2", "[.diff.after.tags | splits(\",\")] | length > 1",
    ".action == \"UPDATE\"", "any(.diff.after.properties.list[]; . > 5)", "true",
  ]

  private static let hostileExpressions = [
    "until(false; .)", "def f: 1 + f; f", "\"abc\" | .[{start: nan, end: 2}]", "[range(1e10)]",
    "def f: f; f",
  ]

  private mutating func below(_ bound: Int) -> Int { .random(in: 0..<bound, using: &generator) }

  private mutating func one(of choices: [String]) -> String { choices[below(choices.count)] }

  /// The text of an automation; a hostile one always comes to what stops it.
  mutating func definition(_ number: Int, isHostile: Bool) -> String {
    var body = JSONObject()
    for key in 0..<(2 + below(6)) {
      let expression = ".event.diff.after | (\(one(of: Self.expressions)))"
      body["key\(key)"] = .string(below(3) == 0 ? "a {{ \(expression) }} b" : "{{ \(expression) }}")
    }
    if isHostile {
      let expression = Self.hostileExpressions[number % Self.hostileExpressions.count]
      body["hostile"] = .string("{{ \(expression) }}")
    }
    var trigger: JSONObject = [
      "type": "automation",
      "event": ["type": "ENTITY_UPDATED", "blueprintIdentifier": "service"],
    ]
    if !isHostile {
      trigger["condition"] = [
        "type": "JQ", "expressions": .array([.string(one(of: Self.conditions))]),
      ]
    }
    return JSONValue.object([
      "identifier": .string("definition_\(number)"), "trigger": .object(trigger),
      "invocationMethod": [
        "type": "WEBHOOK", "url": "https://a.example", "body": .object(body),
      ],
    ]).jsonText
  }

  /// An update of a service.
  mutating func event(_ number: Int) -> Event {
    let list = (0..<(1 + below(6))).map { _ in JSONValue.number(Double(below(10))) }
    let tags = (0...below(4)).map { "t\($0)" }.joined(separator: ",")
    return Event([
      "action": "UPDATE", "resourceType": "entity", "id": .string("event_\(number)"),
      "context": ["blueprintIdentifier": "service"],
      "diff": [
        "before": nil,
        "after": [
          "identifier": .string("service-\(number)"), "title": .string("Service \(number)"),
          "tags": .string(tags),
          "properties": [
            "replicas": .number(Double(below(8))), "list": .array(list),
            "at": .number(Double(1_700_000_000 + below(1_000_000))),
          ],
        ],
      ],
    ])
  }
}
