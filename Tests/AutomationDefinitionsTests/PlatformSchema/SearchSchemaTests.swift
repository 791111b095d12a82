import SourceDiagnostics
import Testing

/// Every constraint on search rules, kept and broken.
@Suite struct SearchSchemaTests {
  private typealias Texts = DefinitionTexts

  private static let context = #"{"property": "email", "context": "user"}"#

  @Test(arguments: [
    (#"{"property": "p", "operator": "=", "value": null}"#, ""),
    (#"{"property": "p", "operator": "=", "value": "x"}"#, ""),
    (#"{"property": "p", "operator": "!=", "value": 1.5}"#, ""),
    (#"{"property": "p", "operator": "contains", "value": true}"#, ""),
    (#"{"property": "p", "operator": "in", "value": ["x", "y"]}"#, ""),
    (#"{"property": "p", "operator": "notIn", "value": [1, 2]}"#, ""),
    (#"{"property": "p", "operator": "containsAny", "value": [true]}"#, ""),
    (#"{"property": "p", "operator": "in", "value": []}"#, ""),
    (#"{"property": "p", "operator": "in", "value": ["x", 1️⃣1]}"#, "A002"),
    (#"{"property": "p", "operator": "in", "value": [1, 1️⃣"x"]}"#, "A002"),
    (#"{"property": "p", "operator": "in", "value": [1️⃣null]}"#, "A002"),
    (#"{"property": "p", "operator": "beginsWith", "value": \#(context)}"#, ""),
    (#"{"property": "p", "operator": "endsWith", "value": 1️⃣{"property": "x"}}"#, "A001"),
    (#"{"property": "p", "operator": "!=", "value": {1️⃣"preset": "today"}}"#, "A004"),
    (#"{"property": "p", "operator": "=", "value": {"preset": "today"}}"#, ""),
    (#"{"property": \#(context), "operator": "=", "value": "x"}"#, ""),
    (#"{"property": 1️⃣1, "operator": "=", "value": "x"}"#, "A002"),
    (#"{"property": {"property": "x", "context": 1️⃣"me"}, "operator": "=", "value": 1}"#, "A003"),
    (#"{"property": 1️⃣{"context": "user"}, "operator": "=", "value": 1}"#, "A001"),
    (#"1️⃣{"operator": "=", "value": 1}"#, "A001"), (#"1️⃣{"property": "p", "value": 1}"#, "A001"),
    (#"1️⃣{"property": "p", "operator": "="}"#, "A001"),
    (#"{"property": "p", "operator": "=", "value": 1, 1️⃣"note": 1}"#, "A004"),
    (#"{"property": "p", "operator": 1️⃣"like", "value": 1}"#, "A003"),
    (#"{"property": "p", "operator": ">", "value": 1}"#, ""),
    (#"{"property": "p", "operator": "<=", "value": "2024-02-29T23:59:60.123+02:00"}"#, ""),
    (#"{"property": "p", "operator": ">=", "value": \#(context)}"#, ""),
    (#"{"property": "p", "operator": "<", "value": 1️⃣"tomorrow"}"#, "A010"),
    (#"{"property": "p", "operator": "<", "value": 1️⃣"2023-02-29T00:00:00Z"}"#, "A010"),
    (#"{"property": "p", "operator": "<", "value": 1️⃣"2024-01-01"}"#, "A010"),
    (#"{"property": "p", "operator": "<", "value": 1️⃣"2024-01-01T00:00:00"}"#, "A010"),
    (#"{"property": "p", "operator": "<", "value": 1️⃣true}"#, "A002"),
    (#"{"property": "p", "operator": "<", "value": 1️⃣[1]}"#, "A002"),
    (#"{"property": "p", "operator": "between", "value": {"preset": "last2Weeks"}}"#, ""),
    (
      #"""
      {"property": "p", "operator": "notBetween",
       "value": {"from": "2024-01-01T00:00:00Z", "to": "2024-01-02 00:00:00z"}}
      """#, ""
    ),
    (#"{"property": "p", "operator": "between", "value": \#(context)}"#, ""),
    (#"{"property": "p", "operator": "between", "value": {"preset": 1️⃣"lastYear"}}"#, "A003"),
    (
      #"{"property": "p", "operator": "between", "value": 1️⃣{"from": "2024-01-01T00:00:00Z"}}"#,
      "A001"
    ),
    (
      #"""
      {"property": "p", "operator": "between",
       "value": {"from": 1️⃣"1.1.2024", "to": "2024-01-02T00:00:00Z"}}
      """#, "A010"
    ),
    (#"{"property": "p", "operator": "between", "value": 1️⃣"today"}"#, "A002"),
    (#"{"property": "p", "operator": "isEmpty"}"#, ""),
    (#"{"property": "p", "operator": "isNotExpired"}"#, ""),
    (#"{"property": "p", "operator": "isEmpty", 1️⃣"value": 1}"#, "A004"),
    (#"{"property": 1️⃣\#(context), "operator": "isNotEmpty"}"#, "A002"),
    (#"1️⃣{"operator": "isExpired"}"#, "A001"),
    (#"{"operator": "relatedTo", "blueprint": "b", "value": "x"}"#, ""),
    (
      #"""
      {"operator": "relatedTo", "blueprint": "b", "value": ["x"], "direction": "upstream",
       "required": true}
      """#, ""
    ),
    (#"1️⃣{"operator": "relatedTo", "value": "x"}"#, "A001"),
    (#"1️⃣{"operator": "relatedTo", "blueprint": "b"}"#, "A001"),
    (#"{"operator": "relatedTo", "blueprint": "b", "value": 1️⃣1}"#, "A002"),
    (#"{"operator": "relatedTo", "blueprint": "b", "value": [1️⃣1]}"#, "A002"),
    (#"{"operator": "relatedTo", "blueprint": "b", "value": "x", "direction": 1️⃣"up"}"#, "A003"),
    (#"{"operator": "relatedTo", "blueprint": "b", "value": "x", "required": 1️⃣"no"}"#, "A002"),
    (#"{"operator": "relatedTo", "blueprint": "b", "value": "x", 1️⃣"property": "p"}"#, "A004"),
    (#"{"propertySchema": {"type": "string"}, "operator": "="}"#, ""),
    (
      #"""
      {"propertySchema": {"type": "array", "format": "x", "items": {"type": "string", "x": 1}},
       "operator": "contains", "value": "x"}
      """#, ""
    ),
    (#"{"propertySchema": {"type": "string"}, "operator": 1️⃣">", "value": 1}"#, "A003"),
    (#"1️⃣{"propertySchema": {"type": "string"}}"#, "A001"),
    (#"{"propertySchema": 1️⃣{}, "operator": "="}"#, "A001"),
    (#"{"propertySchema": {"type": "string", 1️⃣"x": 1}, "operator": "="}"#, "A004"),
    (#"{"propertySchema": {"type": "array", "items": 1️⃣{}}, "operator": "="}"#, "A001"),
    (#"{"propertySchema": {"type": "string"}, "operator": "=", "value": 1️⃣[]}"#, "A002"),
    (#"{"property": "p", "operator": "matchAny", "value": ["x"]}"#, ""),
    (#"{"property": \#(context), "operator": "matchAny", "value": "x"}"#, ""),
    (
      #"""
      {"property": {"path": ["a", {"relation": "b", "maxHops": 15}], "fromBlueprint": "b"},
       "operator": "matchAny", "value": \#(context)}
      """#, ""
    ),
    (
      #"{"property": {"path": [{"maxHops": 1️⃣0}]}, "operator": "matchAny", "value": "x"}"#, "A011"
    ),
    (
      #"{"property": {"path": [{"maxHops": 1️⃣16}]}, "operator": "matchAny", "value": "x"}"#,
      "A011"
    ),
    (#"{"property": {"path": [1️⃣1]}, "operator": "matchAny", "value": "x"}"#, "A002"),
    (#"{"property": {"path": [], 1️⃣"x": 1}, "operator": "matchAny", "value": "x"}"#, "A004"),
    (#"{"property": "p", "operator": "matchAny", "value": 1️⃣1}"#, "A002"),
    (#"{"combinator": "or", "rules": [{"combinator": "and", "rules": []}]}"#, ""),
    (#"1️⃣{"rules": []}"#, "A001"), (#"{"rules": 1️⃣{}, "combinator": "and"}"#, "A002"),
    (#"{"rules": [], "combinator": 1️⃣"AND"}"#, "A003"),
    (#"{"rules": [], "combinator": "and", 1️⃣"type": "SEARCH"}"#, "A004"),
    ("1️⃣1", "A002"), ("1️⃣null", "A002"),
  ])
  func judgesRules(rule: String, code: String) {
    Texts.check(Texts.condition(rule), code)
    Texts.check(Texts.dataset(rule), code)
  }

  @Test(arguments: [
    (#"{"property": "p", "operator": "=", "value": {1️⃣"jqQuery": ".a"}}"#, "A004"),
    (#"{"property": "p", "operator": "in", "value": {1️⃣"jqQuery": ".a"}}"#, "A004"),
    (#"{"property": "p", "operator": ">", "value": {1️⃣"jqQuery": ".a"}}"#, "A004"),
    (#"{"operator": "relatedTo", "blueprint": "b", "value": 1️⃣{"jqQuery": ".a"}}"#, "A002"),
    (
      #"{"propertySchema": {"type": "string"}, "operator": "=", "value": 1️⃣{"jqQuery": ".a"}}"#,
      "A002"
    ),
  ])
  func takesQueriesInDatasetsOnly(rule: String, code: String) {
    Texts.check(Texts.condition(rule), code)
    Texts.check(Texts.dataset(rule), "")
  }

  @Test(arguments: [
    #"{"property": "p", "operator": "between", "value": {1️⃣"jqQuery": ".a"}}"#,
    #"{"property": "p", "operator": "matchAny", "value": {1️⃣"jqQuery": ".a"}}"#,
    #"{"property": "p", "operator": "=", "value": {"jqQuery": ".a", 1️⃣"x": 1}}"#,
  ])
  func refusesOtherQueries(rule: String) {
    Texts.check(Texts.dataset(rule), "A004")
  }

  @Test func limitsTheDepthOfGroups() {
    func nested(_ count: Int) -> String {
      String(repeating: #"{"combinator": "and", "rules": ["#, count: count)
        + String(repeating: "]}", count: count)
    }
    Texts.check(Texts.condition(nested(64)), "")
    #expect(Texts.findings(Texts.condition(nested(65))).map(\.code.id) == ["D010"])
    Texts.check(Texts.dataset(nested(63)), "")
    #expect(Texts.findings(Texts.dataset(nested(64))).map(\.code.id) == ["D010"])
  }
}
