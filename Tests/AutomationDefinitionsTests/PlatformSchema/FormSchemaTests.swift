import Testing

/// Every constraint on forms, kept and broken.
@Suite struct FormSchemaTests {
  private typealias Texts = DefinitionTexts

  @Test(arguments: [
    (#"{"properties": {}}"#, ""), ("1️⃣{}", "A001"), (#"{"properties": 1️⃣[]}"#, "A002"),
    (#"{"properties": {"a@_=\\-Z9": {"type": "string"}}}"#, ""),
    (#"{"properties": {1️⃣"a.b": {"type": "string"}}}"#, "A007"),
    (#"{"properties": {1️⃣"é": {"type": "string"}}}"#, "A007"),
    (#"{"properties": {1️⃣"": {"type": "string"}}}"#, "A007"),
    (#"{"properties": {"a": 1️⃣"string"}}"#, "A002"),
    (#"{"properties": {}, "required": ["a"]}"#, ""),
    (#"{"properties": {}, "required": {"jqQuery": ".a"}}"#, ""),
    (#"{"properties": {}, "required": [1️⃣1]}"#, "A002"),
    (#"{"properties": {}, "required": 1️⃣"a"}"#, "A002"),
    (#"{"properties": {}, "required": 1️⃣{}}"#, "A001"),
    (#"{"properties": {}, "required": {"jqQuery": 1️⃣true}}"#, "A002"),
    (#"{"properties": {}, "required": {"jqQuery": ".a", 1️⃣"x": 1}}"#, "A004"),
    (#"{"properties": {}, "order": ["a"]}"#, ""),
    (#"{"properties": {}, "order": 1️⃣{}}"#, "A002"),
    (#"{"properties": {}, "order": [1️⃣1]}"#, "A002"),
    (#"{"properties": {}, "steps": [{"title": "One"}]}"#, ""),
    (#"{"properties": {}, "steps": [{"title": "", "order": ["a"], "visible": true}]}"#, ""),
    (#"{"properties": {}, "steps": [{"title": "t", "visible": {"jqQuery": "."}}]}"#, ""),
    (#"{"properties": {}, "steps": [1️⃣{"order": []}]}"#, "A001"),
    (#"{"properties": {}, "steps": [{"title": 1️⃣1}]}"#, "A002"),
    (#"{"properties": {}, "steps": [{"title": "t", "order": [1️⃣1]}]}"#, "A002"),
    (#"{"properties": {}, "steps": [{"title": "t", "visible": 1️⃣"yes"}]}"#, "A002"),
    (#"{"properties": {}, "steps": [{"title": "t", 1️⃣"name": "x"}]}"#, "A004"),
    (#"{"properties": {}, "steps": 1️⃣{}}"#, "A002"),
    (#"{"properties": {}, "order": [], 1️⃣"steps": []}"#, "A008"),
    (#"{"properties": {}, "order": null, "steps": []}"#, ""),
    (#"{"properties": {}, "titles": {"h": {"title": "H", "description": "", "x": 1}}}"#, ""),
    (#"{"properties": {}, "titles": {1️⃣"a b": {"title": "H"}}}"#, "A007"),
    (#"{"properties": {}, "titles": {"h": {"title": 1️⃣""}}}"#, "A010"),
    (#"{"properties": {}, "titles": {"h": {"title": 1️⃣1}}}"#, "A002"),
    (#"{"properties": {}, "titles": {"h": {"visible": 1️⃣1}}}"#, "A002"),
    (#"{"properties": {}, "titles": {"h": {"visible": {"jqQuery": "."}}}}"#, ""),
    (#"{"properties": {}, "titles": 1️⃣[]}"#, "A002"),
    (#"{"properties": {}, 1️⃣"layout": []}"#, "A004"),
  ])
  func judgesForms(form: String, code: String) {
    Texts.check(Texts.form(form), code)
  }

  @Test(arguments: [
    ("title", 140, ""), ("title", 141, "A010"), ("description", 1_000, ""),
    ("description", 1_001, "A010"),
  ])
  func measuresTitles(key: String, count: Int, code: String) {
    let text = String(repeating: "é", count: count)
    Texts.check(
      Texts.form(#"{"properties": {}, "titles": {"h": {"\#(key)": 1️⃣"\#(text)"}}}"#), code)
  }

  @Test(arguments: [
    (#"{"type": "string"}"#, ""), (#"{"type": "number", "minimum": 1, "anything": []}"#, ""),
    (#"{"type": "boolean"}"#, ""), (#"{"type": "object"}"#, ""), (#"{"type": "array"}"#, ""),
    ("1️⃣{}", "A001"), (#"{"type": 1️⃣"integer"}"#, "A003"), (#"{"type": 1️⃣["string"]}"#, "A002"),
    (#"{"type": "string", "format": "entity", "blueprint": "b"}"#, ""),
    (#"{"type": "string", "format": "multi-line"}"#, ""),
    (#"{"type": "string", "format": 1️⃣"date"}"#, "A003"),
    (#"{"type": "string", "format": 1️⃣"timer"}"#, "A003"),
    (#"{"type": "string", "blueprint": 1️⃣1}"#, "A002"),
    (#"{"type": "string", "icon": 1️⃣1}"#, "A002"),
    (#"{"type": "string", "jqQuery": null}"#, ""),
    (#"{"type": "string", "jqQuery": 1️⃣".a"}"#, "A002"),
    (#"{"type": "string", "dependsOn": ["a"]}"#, ""),
    (#"{"type": "string", "dependsOn": 1️⃣"a"}"#, "A002"),
    (#"{"type": "string", "dependsOn": [1️⃣1]}"#, "A002"),
    (#"{"type": "string", "visible": {"jqQuery": "."}}"#, ""),
    (#"{"type": "string", "visible": 1️⃣1}"#, "A002"),
    (#"{"type": "string", "visible": 1️⃣{}}"#, "A001"),
    (#"{"type": "string", "sort": {"property": "p", "order": "DESC", "x": 1}}"#, ""),
    (#"{"type": "string", "sort": 1️⃣{"property": "p"}}"#, "A001"),
    (#"{"type": "string", "sort": 1️⃣{"order": "ASC"}}"#, "A001"),
    (#"{"type": "string", "sort": {"property": "p", "order": 1️⃣"asc"}}"#, "A003"),
    (#"{"type": "string", "sort": {"property": 1️⃣1, "order": "ASC"}}"#, "A002"),
    (#"{"type": "string", "dataset": {"combinator": "and", "rules": []}}"#, ""),
    (#"{"type": "string", "dataset": 1️⃣{"combinator": "and"}}"#, "A001"),
    (#"{"type": "string", "dataset": 1️⃣{"rules": []}}"#, "A001"),
    (#"{"type": "string", "dataset": {"combinator": 1️⃣"xor", "rules": []}}"#, "A003"),
    (
      #"{"type": "string", "dataset": {"combinator": "or", "rules": [], 1️⃣"type": "SEARCH"}}"#,
      "A004"
    ),
    (
      #"{"type": "array", "items": {"type": "string", "dataset": {"combinator": "or", "rules": []}}}"#,
      ""
    ),
    (#"{"type": "array", "items": {"dataset": 1️⃣{"rules": []}}}"#, "A001"),
    (#"{"type": "array", "items": true}"#, ""),
  ])
  func judgesInputs(input: String, code: String) {
    Texts.check(Texts.input(input), code)
  }
}
