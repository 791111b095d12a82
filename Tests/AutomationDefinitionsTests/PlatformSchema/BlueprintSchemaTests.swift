import Testing

/// Every constraint on blueprints, kept and broken.
@Suite struct BlueprintSchemaTests {
  private typealias Texts = DefinitionTexts

  @Test(arguments: [
    (#""anything": [1]"#, ""), (#""icon": 1️⃣1"#, "A002"), (#""description": 1️⃣[]"#, "A002"),
    (#""relations": {"r": {"target": "t", "required": false, "many": true}}"#, ""),
    (#""relations": {"r": 1️⃣{"required": false, "many": true}}"#, "A001"),
    (#""relations": {"r": 1️⃣{"target": "t", "many": true}}"#, "A001"),
    (#""relations": {"r": 1️⃣{"target": "t", "required": true}}"#, "A001"),
    (#""relations": {"r": {"target": "t", "required": 1️⃣"no", "many": true}}"#, "A002"),
    (#""relations": {"r": {"target": "t", "required": true, "many": true, 1️⃣"x": 1}}"#, "A004"),
    (#""relations": {1️⃣"a b": {"target": "t", "required": true, "many": true}}"#, "A007"),
    (#""relations": 1️⃣[]"#, "A002"),
    (#""mirrorProperties": {"m": {"path": "owner.$title", "title": "T"}}"#, ""),
    (#""mirrorProperties": {"m": {"path": "a.b=c.any thing"}}"#, ""),
    (#""mirrorProperties": {"m": {"path": 1️⃣"owner"}}"#, "A010"),
    (#""mirrorProperties": {"m": {"path": 1️⃣"owner."}}"#, "A010"),
    (#""mirrorProperties": {"m": {"path": 1️⃣"a b.c"}}"#, "A010"),
    (#""mirrorProperties": {"m": {"path": 1️⃣"a..c"}}"#, "A010"),
    (#""mirrorProperties": {"m": 1️⃣{}}"#, "A001"),
    (#""mirrorProperties": {"m": {"path": "a.b", 1️⃣"type": "string"}}"#, "A004"),
    (#""mirrorProperties": {1️⃣"é": {"path": "a.b"}}"#, "A007"),
    (#""calculationProperties": {"c": {"calculation": ".a", "type": "number"}}"#, ""),
    (#""calculationProperties": {"c": 1️⃣{"type": "number"}}"#, "A001"),
    (#""calculationProperties": {"c": 1️⃣{"calculation": ".a"}}"#, "A001"),
    (#""calculationProperties": {"c": {"calculation": ".a", "type": 1️⃣"int"}}"#, "A003"),
    (#""calculationProperties": {"c": {"calculation": 1️⃣1, "type": "number"}}"#, "A002"),
    (
      #"""
      "calculationProperties": {"c": {"calculation": ".a", "type": "string", "format": "url",
       "spec": "open-api", "colorized": true, "colors": {"a": "paleBlue"},
       "items": {"type": "string", "format": "timer", "x": 1}}}
      """#, ""
    ),
    (
      #""calculationProperties": {"c": {"calculation": ".", "type": "string", "format": 1️⃣"timer"}}"#,
      "A003"
    ),
    (
      #""calculationProperties": {"c": {"calculation": ".", "type": "string", "spec": 1️⃣"raml"}}"#,
      "A003"
    ),
    (
      #""calculationProperties": {"c": {"calculation": ".", "type": "string", "colorized": 1️⃣1}}"#,
      "A002"
    ),
    (
      #"""
      "calculationProperties": {"c": {"calculation": ".", "type": "string",
       "colors": {"a": 1️⃣"gray"}}}
      """#, "A003"
    ),
    (
      #"""
      "calculationProperties": {"c": {"calculation": ".", "type": "array",
       "items": {"type": 1️⃣"date"}}}
      """#, "A003"
    ),
    (
      #"""
      "calculationProperties": {"c": {"calculation": ".", "type": "array",
       "items": {"format": 1️⃣"blueprints"}}}
      """#, "A003"
    ),
    (
      #""calculationProperties": {"c": {"calculation": ".", "type": "array", 1️⃣"enum": []}}"#,
      "A004"
    ),
    (#""calculationProperties": {1️⃣"a b": {"calculation": ".", "type": "array"}}"#, "A007"),
    (#""ownership": {"type": "Direct", "title": "Owners"}"#, ""),
    (#""ownership": {"type": "Inherited", "path": "a.b"}"#, ""),
    (#""ownership": 1️⃣{"type": "Inherited"}"#, "A001"),
    (#""ownership": {"type": "Direct", 1️⃣"path": "a"}"#, "A004"),
    (#""ownership": {"type": 1️⃣"direct"}"#, "A003"), (#""ownership": 1️⃣{}"#, "A001"),
    (#""ownership": null"#, ""),
    (#""changelogDestination": {"type": "KAFKA"}"#, ""),
    (#""changelogDestination": {"type": "KAFKA", 1️⃣"url": "https://x.io"}"#, "A004"),
    (#""changelogDestination": {"type": "WEBHOOK", "url": "https://x.io", "agent": true}"#, ""),
    (#""changelogDestination": {"type": "WEBHOOK", "url": 1️⃣"x.io"}"#, "A010"),
    (#""changelogDestination": {"type": "WEBHOOK", "url": "a:b", "agent": 1️⃣"yes"}"#, "A002"),
    (#""changelogDestination": 1️⃣{"type": "WEBHOOK"}"#, "A001"),
    (#""changelogDestination": {"type": 1️⃣"webhook", "url": "https://x.io"}"#, "A003"),
  ])
  func judgesBlueprints(more: String, code: String) {
    Texts.check(Texts.blueprint(more), code)
  }

  @Test(arguments: [
    (#"{"type": "string", "enum": ["a"], "default": "a", "x": 1}"#, ""), ("1️⃣{}", "A001"),
    (#"{"type": 1️⃣"integer"}"#, "A003"), (#"{"type": "string", "format": "blueprints"}"#, ""),
    (#"{"type": "string", "format": 1️⃣"date"}"#, "A003"),
    (#"{"type": "string", "format": 1️⃣"entity"}"#, "A003"),
    (#"{"type": "string", "spec": "embedded-url"}"#, ""),
    (#"{"type": "string", "spec": 1️⃣"openapi"}"#, "A003"),
    (#"{"type": "string", "title": 1️⃣1}"#, "A002"),
    (#"{"type": "string", "description": 1️⃣1}"#, "A002"),
    (#"{"type": "string", "icon": 1️⃣1}"#, "A002"), ("1️⃣1", "A002"),
    (
      #"""
      {"type": "string", "specAuthentication": {"clientId": "c",
       "authorizationUrl": "https://x.io/a", "tokenUrl": "http://x.io", "authorizationScope": ["s"]}}
      """#, ""
    ),
    (
      #"""
      {"type": "string", "specAuthentication": 1️⃣{"clientId": "c",
       "authorizationUrl": "https://x.io/a"}}
      """#, "A001"
    ),
    (
      #"""
      {"type": "string", "specAuthentication": {"clientId": "c", "authorizationUrl": 1️⃣"mailto:x",
       "tokenUrl": "http://x.io"}}
      """#, "A010"
    ),
    (
      #"""
      {"type": "string", "specAuthentication": {"clientId": "c", "authorizationUrl": "ftp://x.io",
       "tokenUrl": "http://x.io", "authorizationScope": [1️⃣1]}}
      """#, "A002"
    ),
    (
      #"""
      {"type": "string", "specAuthentication": {"clientId": "c", "authorizationUrl": "ftp://x.io",
       "tokenUrl": "http://x.io", 1️⃣"scope": "s"}}
      """#, "A004"
    ),
  ])
  func judgesProperties(property: String, code: String) {
    Texts.check(Texts.property(property), code)
  }

  @Test(arguments: [
    (#""calculationSpec": {"calculationBy": "entities", "func": "count"}"#, ""),
    (
      #"""
      "calculationSpec": {"calculationBy": "entities", "func": "average", "averageOf": "day",
       "measureTimeBy": "$createdAt"}
      """#, ""
    ),
    (#""calculationSpec": 1️⃣{"calculationBy": "entities", "func": "average"}"#, "A001"),
    (#""calculationSpec": {"calculationBy": "entities", "func": 1️⃣"sum"}"#, "A003"),
    (
      #""calculationSpec": {"calculationBy": "entities", "func": "count", 1️⃣"property": "p"}"#,
      "A004"
    ),
    (#""calculationSpec": {"calculationBy": "property", "func": "median", "property": "p"}"#, ""),
    (#""calculationSpec": 1️⃣{"calculationBy": "property", "func": "sum"}"#, "A001"),
    (
      #"""
      "calculationSpec": {"calculationBy": "property", "func": "min", "property": "p",
       1️⃣"averageOf": "day"}
      """#, "A004"
    ),
    (
      #"""
      "calculationSpec": {"calculationBy": "property", "func": "average", "property": "p",
       "averageOf": "total"}
      """#, ""
    ),
    (
      #"""
      "calculationSpec": {"calculationBy": "property", "func": "average", "property": "p",
       "averageOf": 1️⃣"year"}
      """#, "A003"
    ),
    (#""calculationSpec": {"calculationBy": "property", "func": 1️⃣"count"}"#, "A003"),
    (#""calculationSpec": {"calculationBy": 1️⃣"entity", "func": "count"}"#, "A003"),
    (#""calculationSpec": 1️⃣{"func": "count"}"#, "A001"),
    (#""calculationSpec": 1️⃣{"calculationBy": "entities"}"#, "A001"),
    (#""calculationSpec": \#(count), "type": "number""#, ""),
    (#""calculationSpec": \#(count), "type": 1️⃣"string""#, "A003"),
    (#""calculationSpec": \#(count), 1️⃣"format": "x""#, "A004"),
    (#""calculationSpec": \#(count), "pathFilter": []"#, ""),
    (
      #""calculationSpec": \#(count), "pathFilter": [{"path": ["a"], "fromBlueprint": "b"}]"#, ""
    ),
    (#""calculationSpec": \#(count), "pathFilter": [{"path": 1️⃣[]}]"#, "A011"),
    (
      #""calculationSpec": \#(count), "pathFilter": 1️⃣[{"path": ["a"]}, {"path": ["b"]}]"#, "A011"
    ),
    (#""calculationSpec": \#(count), "pathFilter": [1️⃣{}]"#, "A001"),
    (#""calculationSpec": \#(count), "pathFilter": [{"path": [1️⃣1]}]"#, "A002"),
    (#""calculationSpec": \#(count), "pathFilter": [{"path": ["a"], 1️⃣"x": 1}]"#, "A004"),
    (#""calculationSpec": \#(count), "query": {"combinator": "and", "rules": []}"#, ""),
    (#""calculationSpec": \#(count), "query": {"combinator": "and", "rules": [1️⃣{}]}"#, "A001"),
  ])
  func judgesAggregations(more: String, code: String) {
    Texts.check(
      Texts.blueprint(
        #""aggregationProperties": {"g": {"title": "G", "target": "t", \#(more)}}"#), code)
  }

  private static let count = #"{"calculationBy": "entities", "func": "count"}"#

  @Test func demandsTheKeysOfAggregations() {
    for missing in ["title", "target", "calculationSpec"] {
      let keys = [
        ("title", #""G""#), ("target", #""t""#), ("calculationSpec", Self.count),
      ].filter { $0.0 != missing }.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ")
      Texts.check(
        Texts.blueprint(#""aggregationProperties": {"g": 1️⃣{\#(keys)}}"#), "A001")
    }
  }

  @Test func demandsTheKeysOfBlueprints() {
    Texts.check(#"1️⃣{"identifier": "b", "schema": {"properties": {}}}"#, "A001")
    Texts.check(#"{"identifier": "b", "title": "B", "schema": 1️⃣{}}"#, "A001")
    Texts.check(#"{"identifier": "b", "title": "B", "schema": {"properties": 1️⃣[]}}"#, "A002")
    Texts.check(
      #"{"identifier": "b", "title": "B", "schema": {"properties": {}, "required": [1️⃣1]}}"#,
      "A002")
    Texts.check(
      #"{"identifier": "b", "title": "B", "schema": {"properties": {}, 1️⃣"type": "object"}}"#,
      "A004")
  }

  @Test(arguments: [
    ("identifier", 100, ""), ("identifier", 101, "A007"), ("title", 100, ""), ("title", 0, "A010"),
    ("title", 101, "A010"), ("description", 200, ""), ("description", 201, "A010"),
  ])
  func measuresTexts(key: String, count: Int, code: String) {
    let texts = [("identifier", "b"), ("title", "B"), ("description", "")].map { name, text in
      name == key
        ? "\"\(name)\": 1️⃣\"\(String(repeating: "é", count: count))\"" : "\"\(name)\": \"\(text)\""
    }
    Texts.check("{\(texts.joined(separator: ", ")), \"schema\": {\"properties\": {}}}", code)
  }

  @Test(arguments: [(100, ""), (101, "A007")])
  func measuresNames(count: Int, code: String) {
    let name = String(repeating: "n", count: count)
    Texts.check(
      #"{"identifier": "b", "title": "B", "schema": {"properties": {1️⃣"\#(name)": {"type": "string"}}}}"#,
      code)
    Texts.check(Texts.blueprint(#""mirrorProperties": {1️⃣"\#(name)": {"path": "a.b"}}"#), code)
    Texts.check(
      Texts.blueprint(#""mirrorProperties": {"m": {"path": "a.b", "title": 1️⃣"\#(name)"}}"#),
      code == "A007" ? "A010" : code)
  }

  @Test(arguments: [
    ("b", ""), (#"a/b\\c:d"#, ""), ("a=b", "A007"), ("a b", "A007"), ("..", "A007"), ("", "A007"),
  ])
  func judgesIdentifiers(identifier: String, code: String) {
    Texts.check(
      Texts.blueprint(#""icon": "I""#)
        .replacing(#""b""#, with: "1️⃣\"\(identifier)\"", maxReplacements: 1), code)
  }
}
