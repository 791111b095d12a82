internal import JSONValues

/// Automations by the thousand, none of which waits for the runs of the sample automations.
///
/// Each waits for a blueprint of its own and holds ten expressions that no other one has: 75 % of
/// them are plain paths, as in definitions that people write.
public enum AutomationCatalog {
  private static let words = [
    "service", "deployment", "incident", "environment", "pipeline", "team", "library", "alert",
  ]

  /// The text of a file with the automations of a range of numbers.
  public static func text(of numbers: Range<Int>) -> String {
    let automations = numbers.map(automation)
    return JSONWriter(indentation: 2).text(of: .array(automations)) + "\n"
  }

  private static func automation(_ number: Int) -> JSONValue {
    let word = words[number % words.count]
    let more = moreThanPaths(number)
    let plain = paths(number, count: 9 - more.count)
    var properties = JSONObject()
    for (index, text) in plain.dropFirst(2).enumerated() {
      properties["p\(index)"] = .string("{{ \(text) }}")
    }
    for (index, text) in more.enumerated() { properties["q\(index)"] = .string("{{ \(text) }}") }
    let condition =
      ".diff.before.properties.tier_\(number) != .diff.after.properties.tier_\(number)"
    return [
      "identifier": .string("mirror_\(word)_\(number)"),
      "title": .string("Mirror \(word) \(number)"),
      "icon": "DefaultProperty",
      "description": .string("Keeps the entity of \(word) \(number) up to date in the catalog"),
      "trigger": [
        "type": "automation",
        "event": [
          "type": "ENTITY_UPDATED", "blueprintIdentifier": .string("\(word)_\(number)"),
        ],
        "condition": ["type": "JQ", "expressions": [.string(condition)], "combinator": "and"],
      ],
      "invocationMethod": [
        "type": "UPSERT_ENTITY",
        "blueprintIdentifier": .string("mirrored_\(word)"),
        "mapping": [
          "identifier": .string("{{ \(plain[0]) }}"),
          "title": .string("Mirrored {{ \(plain[1]) }}"),
          "properties": .object(properties),
          "relations": [:],
        ],
      ],
      "publish": true,
    ]
  }

  private static func paths(_ number: Int, count: Int) -> [String] {
    ["identifier", "title", "owner", "language", "url", "region", "priority", "stage"]
      .prefix(count).map { ".event.diff.after.properties.\($0)_\(number)" }
  }

  /// One or two expressions that are more than a path.
  private static func moreThanPaths(_ number: Int) -> [String] {
    let new = ".event.diff.after.properties"
    let old = ".event.diff.before.properties"
    let pool = [
      #"if \#(new).status_\#(number) == "SUCCESS" then "done" else \#(old).status_\#(number) end"#,
      ##"\##(new).channel_\##(number) // "#releases""##,
      #"\#(new).tags_\#(number) | map(select(. != null)) | join(", ")"#,
      [new + ".ended_\(number)", new + ".begun_\(number)"]
        .map { #"(\#($0) | sub("\\.[0-9]+Z$"; "Z") | fromdateiso8601)"# }
        .joined(separator: " - "),
      #""\#(words[number % words.count]) " + (\#(new).name_\#(number) | ascii_downcase)"#,
    ]
    let start = number % pool.count
    return Array((pool[start...] + pool[..<start]).prefix(number.isMultiple(of: 2) ? 2 : 1))
  }
}
