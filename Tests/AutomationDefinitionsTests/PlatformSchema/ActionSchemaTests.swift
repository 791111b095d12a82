import Testing

/// Every constraint on actions and automations outside the form, kept and broken.
@Suite struct ActionSchemaTests {
  private typealias Texts = DefinitionTexts

  @Test(arguments: [
    ("", ""), (#", "title": "T", "icon": "I", "description": """#, ""),
    (#", "title": 1️⃣1"#, "A002"), (#", "icon": 1️⃣[]"#, "A002"),
    (#", "description": 1️⃣{}"#, "A002"), (#", "title": null, "icon": null"#, ""),
    (#", "publish": false, "allowAnyoneToViewRuns": true"#, ""),
    (#", "publish": 1️⃣"false""#, "A002"), (#", "allowAnyoneToViewRuns": 1️⃣0"#, "A002"),
    (#", "requiredApproval": true"#, ""), (#", "requiredApproval": {"type": "ALL"}"#, ""),
    (#", "requiredApproval": {"type": 1️⃣"SOME"}"#, "A003"),
    (#", "requiredApproval": 1️⃣{}"#, "A001"), (#", "requiredApproval": 1️⃣"ANY""#, "A002"),
    (#", "requiredApproval": {"type": "ANY", 1️⃣"by": 1}"#, "A004"),
    (#", "approvalNotification": {"type": "email"}"#, ""),
    (#", "approvalNotification": 1️⃣{}"#, "A001"),
    (#", "approvalNotification": {"type": 1️⃣"mail"}"#, "A003"),
    (#", "approvalNotification": {"type": "email", 1️⃣"url": "https://x.io"}"#, "A004"),
    (#", "approvalNotification": {"type": "webhook", "url": "https://x.io/a?b=%20"}"#, ""),
    (#", "approvalNotification": 1️⃣{"type": "webhook", "format": "json"}"#, "A001"),
    (#", "approvalNotification": {"type": "webhook", "url": 1️⃣"x.io"}"#, "A010"),
    (#", "approvalNotification": {"type": "webhook", "url": 1️⃣"https://x.io/a b"}"#, "A010"),
    (
      #", "approvalNotification": {"type": "webhook", "url": "a:b", "format": 1️⃣"xml"}"#, "A003"
    ),
    (#", "approvalNotification": 1️⃣true"#, "A002"),
    (#", "id": "x", "createdAt": "t", "createdBy": "u", "updatedAt": "t", "updatedBy": null"#, ""),
    (#", 1️⃣"foo": null"#, "A004"),
  ])
  func judgesTheTopLevel(more: String, code: String) {
    Texts.check(Texts.automation(more: more), code)
  }

  @Test(arguments: [
    ("a", ""), ("é😀", "A007"), ("é", ""), ("a_1@.+:=-", ""), ("a b", "A007"), ("a/b", "A007"),
    (".", "A007"), ("..", "A007"), ("...", ""), ("", "A007"), ("Ⅷ", "A007"), ("٣", "A007"),
    (String(repeating: "a", count: 1_000), ""),
  ])
  func judgesIdentifiers(identifier: String, code: String) {
    Texts.check(
      Texts.automation().replacing(#""a""#, with: "1️⃣\"\(identifier)\"", maxReplacements: 1), code)
  }

  @Test func demandsTheKeysOfTheTopLevel() {
    Texts.check(#"1️⃣{"trigger": {"type": "automation", \#(Texts.event)}, \#(Texts.method)}"#, "A001")
    Texts.check(#"1️⃣{"identifier": "a", \#(Texts.method)}"#, "A001")
    Texts.check(
      #"1️⃣{"identifier": "a", "trigger": {"type": "automation", \#(Texts.event)}}"#, "A001")
  }

  @Test(arguments: [
    (#"{"type": "ENTITY_CREATED", "blueprintIdentifier": "b"}"#, ""),
    (#"{"type": "ENTITY_UPDATED", "blueprintIdentifier": "b"}"#, ""),
    (#"{"type": "ENTITY_DELETED", "blueprintIdentifier": "b"}"#, ""),
    (#"{"type": "ANY_ENTITY_CHANGE", "blueprintIdentifier": "b"}"#, ""),
    (#"1️⃣{"type": "ENTITY_DELETED"}"#, "A001"),
    (#"{"type": "ENTITY_DELETED", "blueprintIdentifier": 1️⃣null}"#, "A002"),
    (#"{"type": "ENTITY_CREATED", "blueprintIdentifier": "b", 1️⃣"x": 1}"#, "A004"),
    (
      #"{"type": "TIMER_PROPERTY_EXPIRED", "blueprintIdentifier": "b", "propertyIdentifier": "p"}"#,
      ""
    ),
    (#"1️⃣{"type": "TIMER_PROPERTY_EXPIRED", "blueprintIdentifier": "b"}"#, "A001"),
    (#"1️⃣{"type": "TIMER_PROPERTY_EXPIRED", "propertyIdentifier": "p"}"#, "A001"),
    (#"{"type": "RUN_CREATED", "actionIdentifier": "x"}"#, ""),
    (#"{"type": "RUN_UPDATED", "actionIdentifier": "x"}"#, ""),
    (#"{"type": "ANY_RUN_CHANGE", "actionIdentifier": "x"}"#, ""),
    (#"1️⃣{"type": "ANY_RUN_CHANGE"}"#, "A001"),
    (#"{"type": "RUN_CREATED", "actionIdentifier": 1️⃣1}"#, "A002"),
    (#"{"type": 1️⃣"entity_created", "blueprintIdentifier": "b"}"#, "A003"),
    (#"{"type": 1️⃣1, "blueprintIdentifier": "b"}"#, "A002"),
    (#"1️⃣{"blueprintIdentifier": "b"}"#, "A001"), (#"1️⃣"RUN_CREATED""#, "A002"),
    ("1️⃣null", "A002"),
  ])
  func judgesEvents(event: String, code: String) {
    Texts.check(Texts.automation(#""event": \#(event)"#), code)
  }

  @Test(arguments: [
    (#"{"type": "JQ", "expressions": []}"#, ""),
    (#"{"type": "JQ", "expressions": [".a"], "combinator": "or"}"#, ""),
    (#"1️⃣{"type": "JQ"}"#, "A001"), (#"1️⃣{"expressions": []}"#, "A001"),
    (#"{"type": 1️⃣"jq", "expressions": []}"#, "A003"),
    (#"{"type": "JQ", "expressions": [1️⃣true]}"#, "A002"),
    (#"{"type": "JQ", "expressions": [], "combinator": 1️⃣"xor"}"#, "A003"),
    (#"{"type": "JQ", "expressions": [], 1️⃣"rules": []}"#, "A004"), ("1️⃣[]", "A002"),
    ("null", ""),
  ])
  func judgesConditions(condition: String, code: String) {
    Texts.check(Texts.automation(#"\#(Texts.event), "condition": \#(condition)"#), code)
  }

  @Test(arguments: [
    (#""operation": "CREATE", "userInputs": {"properties": {}}"#, ""),
    (#""operation": "DAY-2", "userInputs": {"properties": {}}"#, ""),
    (#""operation": "DELETE", "userInputs": {"properties": {}}, "blueprintIdentifier": "b""#, ""),
    (#""operation": 1️⃣"create", "userInputs": {"properties": {}}"#, "A003"),
    (#""operation": 1️⃣2, "userInputs": {"properties": {}}"#, "A002"),
    (#""operation": "CREATE", "userInputs": 1️⃣[]"#, "A002"),
    (#""operation": "CREATE", "userInputs": 1️⃣null"#, "A002"),
    (#""operation": "CREATE", "userInputs": {"properties": {}}, 1️⃣"event": {}"#, "A004"),
    (
      #""operation": "CREATE", "userInputs": {"properties": {}}, "blueprintIdentifier": 1️⃣{}"#,
      "A002"
    ),
    (#""operation": "CREATE", "userInputs": {"properties": {}}, "condition": null"#, ""),
    (
      #"""
      "operation": "CREATE", "userInputs": {"properties": {}}, "blueprintIdentifier": "b",
      1️⃣"condition": {"type": "SEARCH", "rules": [], "combinator": "and"}
      """#, "A008"
    ),
    (
      #"""
      "operation": "DAY-2", "userInputs": {"properties": {}}, "blueprintIdentifier": null,
      1️⃣"condition": {"type": "SEARCH", "rules": [], "combinator": "and"}
      """#, "A008"
    ),
  ])
  func judgesSelfServiceTriggers(trigger: String, code: String) {
    Texts.check(Texts.action(trigger), code)
  }

  @Test func demandsTheKeysOfTriggers() {
    Texts.check(
      #"{"identifier": "a", "trigger": 1️⃣{"type": "automation"}, \#(Texts.method)}"#, "A001")
    Texts.check(
      #"{"identifier": "a", "trigger": 1️⃣{"type": "self-service", "operation": "CREATE"}, \#(Texts.method)}"#,
      "A001")
    Texts.check(
      #"{"identifier": "a", "trigger": 1️⃣{"type": "self-service", "userInputs": {"properties": {}}}, \#(Texts.method)}"#,
      "A001")
    Texts.check(
      #"{"identifier": "a", "trigger": {"type": 1️⃣"workflow"}, \#(Texts.method)}"#, "A003")
    Texts.check(#"{"identifier": "a", "trigger": 1️⃣[], \#(Texts.method)}"#, "A002")
  }

  @Test(arguments: [
    ("Go", ""), ("Run it", ""), ("exactly fifteen", ""), ("sixteen letters!", "A009"),
    ("x", "A009"), ("", "A009"), (" Go", "A009"), ("Go ", "A009"),
    (String(repeating: "😀", count: 15), ""), (String(repeating: "😀", count: 16), "A009"),
    (#"a\nb"#, "A009"), (#"Go\u00a0"#, "A009"),
  ])
  func judgesTheTextsOfButtons(text: String, code: String) {
    for key in ["actionCardButtonText", "executeActionButtonText"] {
      Texts.check(
        Texts.action(
          #""operation": "CREATE", "userInputs": {"properties": {}}, "\#(key)": 1️⃣"\#(text)""#),
        code)
    }
  }
}
