import Foundation
import Testing

/// Feeds a marked secret through every output, and looks for every form that it can take.
@Suite struct SecretsTests {
  private static let secret = "mQ7#vX2&kT9/wZ4"
  private static let signingKey = "pJ5%hB8@nD3=rG6"

  /// What templates make of the secret, none of them in a way that names what it does.
  private static let expressions = [
    ".secrets.KEY", #"getpath(["secr" + "ets", "KEY"])"#, #".["sec" + "rets"].KEY | @base64"#,
    "[..] | map(strings) | join(\",\")", "[..] | map(strings) | join(\",\") | @base64",
    "walk(if type == \"string\" then @base64 else . end)", "tojson", "tojson | @uri", ". | @json",
    "[leaf_paths as $p | getpath($p)] | map(tostring) | join(\"+\")",
    "to_entries | map(select(.key | startswith(\"sec\"))) | .[0].value.KEY[2:9]",
    "[.[]] | map(objects | .KEY // empty) | .[0] | explode | map(tostring) | join(\"-\")",
    ". as $all | $all | .secrets | tostring | ascii_downcase",
    "reduce (.secrets.KEY | explode[]) as $c (\"\"; \"\\($c)\" + .)",
    ".secrets.KEY | @base64 | .[3:9]", ".secrets.KEY | explode | reverse | implode",
    ".secrets.KEY | gsub(\"7\"; \"seven\")", "\"x\\(.secrets.KEY[0:7])y\"",
    ".secrets.KEY | @sh", ".secrets.KEY | @uri", ".secrets.KEY | ltrimstr(\"mQ\")",
    ".secrets.KEY + 1", ".secrets.KEY | error", ".secrets.KEY | @base64 | error",
    "getpath([\"secr\" + \"ets\", \"KEY\"]) | @base64 | error", ".secrets.KEY | tonumber",
    ".secrets.KEY | fromjson", ".secrets.KEY | strptime(\"%Y\")", ".secrets | has(0)",
    "{(.secrets.KEY): 1}", "[.secrets.KEY / \"/\"]", "tojson | test(\"(\")", "[.] | .[0] | keys[0]",
    "if (.secrets.KEY | @base64 | startswith(\"b\")) then .secrets.KEY | @base64 else 1 end",
    "[limit(4; .secrets.KEY / \"\" | .[])] | join(\"\")",
    ".secrets.KEY | @html | @base64 | @base32",
  ]

  /// The beginnings of what the expressions make, and stretches of the secret and of what is made
  /// of it by the usual formats.
  private static let forms: [String] = {
    let base64 = Data(secret.utf8).base64EncodedString()
    let wholes = [
      secret, base64, String(secret.reversed()), secret.lowercased(), signingKey,
      secret.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? secret,
      secret.utf8.map(String.init).joined(separator: "-"),
      secret.utf8.reversed().map(String.init).joined(),
      Data(signingKey.utf8).base64EncodedString(),
    ]
    return Set(wholes.flatMap(stretches)).sorted()
  }()

  /// Every five characters that stand one behind another in a text.
  private static func stretches(of text: String) -> [String] {
    let characters = Array(text)
    return (0...characters.count - 5).map { String(characters[$0..<$0 + 5]) }
  }

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let methods = [
      (
        "hook",
        "{type: WEBHOOK, url: 'https://a.example/{{ .secrets.KEY | @uri }}', headers: "
          + "{Authorization: 'Basic {{ .secrets.KEY | @base64 }}'},\n  body: {\n"
          + expressions.enumerated().map { number, expression in
            "    e\(number): '{{ \(expression.replacing("'", with: "''")) }}',"
              + " t\(number): 'at {{ \(expression.replacing("'", with: "''")) }} end'"
          }.joined(separator: ",\n") + "}}"
      ),
      ("keys", "{type: WEBHOOK, url: 'https://a.example', body: {'{{ tojson | @base64 }}': 1}}"),
      ("fails", "{type: WEBHOOK, url: 'https://a.example', body: {'{{ [tojson] }}': 1}}"),
      (
        "spread",
        "{type: WEBHOOK, url: 'https://a.example', body: {'{{ spreadValue() }}': '{{ tojson }}'}}"
      ),
      ("noURL", "{type: WEBHOOK, url: '{{ tojson | @base64 }}'}"),
      ("kafka", "{type: KAFKA, payload: {k: '{{ tojson | @base64 }}'}}"),
      (
        "upsert",
        "{type: UPSERT_ENTITY, blueprintIdentifier: b, mapping: {identifier: '{{ tojson | @base64 }}', title: '{{ getpath([\"secrets\", \"KEY\"])[1:8] }}', properties: {p: '{{ tojson | @base64 }}'}}}"
      ),
    ]
    for (name, method) in methods {
      try folder.write(
        """
        identifier: \(name)
        publish: true
        trigger:
          type: automation
          event: {type: ENTITY_CREATED, blueprintIdentifier: service}
          condition: {type: JQ, expressions: ['.diff.after.note | contains("") | not | not'], combinator: and}
        invocationMethod: \(method)

        """.utf8, to: "\(name).yaml")
    }
    try folder.write(
      """
      identifier: act
      trigger:
        type: self-service
        operation: CREATE
        userInputs: {properties: {name: {type: string, default: x}}, required: []}
      invocationMethod: \(methods[0].1)

      """.utf8, to: "act.yml")
    try folder.write(
      #"{"identifier": "b", "schema": {"properties": {"p": {"type": "number"}}}, "relations": {}}"#
        .utf8, to: "b.json")
    let after = #"{"identifier": "i", "note": "\#(secret)"}"#
    func event(_ subject: String) -> String {
      #"{"id":"\#(subject)","action":"CREATE","resourceType":"entity","#
        + #""context":{"blueprintIdentifier":"\#(subject)"},"diff":{"before":null,"after":\#(after)}}"#
    }
    let wrapped = #"{"event":\#(event("service")),"secrets":{"KEY":"\#(secret)"}}"#
    try folder.write(event("service").utf8, to: "fires.event.json")
    try folder.write(event("other").utf8, to: "skips.event.json")
    try folder.write(wrapped.utf8, to: "wrapped.event.json")
    try folder.write(
      [event("service"), event("other"), #"{"note": "\#(secret)", bad"#].joined(separator: "\n")
        .utf8,
      to: "events.ndjson")
    try folder.write(
      [wrapped, wrapped.replacing(#":"service""#, with: #":"other""#), wrapped + "x"]
        .joined(separator: "\n").utf8, to: "wrapped.ndjson")
    try folder.write(#"{"KEY": "\#(secret)"}"#.utf8, to: "secrets.json")
    try folder.write(#"{"KEY": "\#(secret)", }]"#.utf8, to: "broken.json")
    try folder.write(signingKey.utf8, to: "key")
    try folder.write(
      #"{"payload": {"type": "WEBHOOK", "note": "\#(secret)"}}"#.utf8, to: "run.json")
    return folder
  }

  private static let given = "--secrets secrets.json --signing-key-file key"

  private static let evaluations: [String] = [
    "--format text", "--format json", "--explain", "--explain --format json", "--strict",
  ].flatMap { options -> [String] in
    [
      "run . --event fires.event.json --event skips.event.json \(options) \(given)",
      "run . --event wrapped.event.json \(options)",
      "run . --event fires.event.json \(options) --secrets-env MARKED_"
        + " --signing-key-env KEY_OF_MARK",
      "invoke act.yml \(options) \(given)",
    ]
  }

  private static let replays: [String] = ["outcomes", "effects"].flatMap { emission -> [String] in
    [
      "replay . --events events.ndjson --emit \(emission) \(given)",
      "replay . --events events.ndjson --emit \(emission) \(given) --only-fired",
      "replay . --events events.ndjson --emit \(emission) \(given) --output l; cat l",
      "replay . --events events.ndjson --emit \(emission) \(given) --strict --summary s; cat s",
      "replay . --events wrapped.ndjson --emit \(emission)",
      "replay . --events wrapped.ndjson --emit \(emission) --only-fired",
    ]
  }

  private static let comparisons: [String] = ["text", "json"].flatMap { format -> [String] in
    [
      "replay . --events events.ndjson --format \(format) --compare other \(given)",
      "replay . --events wrapped.ndjson --format \(format) --compare other",
    ]
  }

  private static let others: [String] = [
    "run hook.yaml --event fires.event.json --against run.json \(given)",
    "run . --event fires.event.json --coverage-html pages \(given); cat pages/*",
    "run . --event fires.event.json --secrets broken.json",
    "run . --event events.ndjson \(given)", "run . --event wrapped.ndjson",
  ]

  @Test(arguments: evaluations + replays + comparisons + others)
  func showsNoSecret(_ command: String) throws {
    let folder = try Self.folder()
    let ending = try BuiltProgram.shell(
      "mkdir other; sed 's/a.example/b.example/' hook.yaml > other/hook.yaml; drydock "
        + command, in: folder.url,
      variables: ["MARKED_KEY": Self.secret, "KEY_OF_MARK": Self.signingKey])
    let text = ending.output + ending.errors
    #expect(!text.isEmpty)
    // The author's own text, which says how a secret is made, is shown as it is.
    let bytes = Data(text.utf8)
    for form in Self.forms where bytes.range(of: Data(form.utf8)) != nil {
      let lines = text.split(separator: "\n").filter { $0.contains(form) }
      Issue.record("\(form) stands in:\n\(lines.prefix(3).joined(separator: "\n").prefix(1500))")
      return
    }
  }

  @Test(arguments: ["run", "run --format json", "replay --emit effects", "replay"])
  func showsSecretsInTheEffectAlone(_ command: String) throws {
    let words = command.split(separator: " ")
    let events = command.hasPrefix("run") ? "--event fires.event.json" : "--events fires.event.json"
    let folder = try Self.folder()
    let ending = try BuiltProgram.shell(
      "drydock \(words[0]) keys.yaml noURL.yaml hook.yaml \(events) \(Self.given) --show-secrets "
        + words.dropFirst().joined(separator: " "), in: folder.url)
    #expect(ending.output.contains(Data(Self.secret.utf8).base64EncodedString()))
    #expect(!ending.output.contains(Self.signingKey))
  }

  @Test func showsWhatIsNotMadeOfSecrets() throws {
    let folder = try Self.folder()
    try folder.write(
      """
      identifier: plain
      trigger: {type: automation, event: {type: ENTITY_CREATED, blueprintIdentifier: service}}
      invocationMethod:
        type: WEBHOOK
        url: https://a.example
        body: {a: '{{ .event.id }}', b: '{{ [.[] | type] | length }}', c: 'of {{ .secrets.KEY }}'}

      """.utf8, to: "plain.yml")
    let ending = try BuiltProgram.shell(
      "drydock run plain.yml --event fires.event.json \(Self.given)", in: folder.url)
    #expect(ending.output.contains(#""a": "service""#), "\(ending.output)")
    #expect(ending.output.contains(#""b": 7"#), "\(ending.output)")
    #expect(ending.output.contains(#""c": "of ***""#), "\(ending.output)")
  }
}
