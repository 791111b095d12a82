import AutomationChecks
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

struct UpsertEntityTests {
  @Test(arguments: [
    "{}", #"{"identifier": "a/b:c=d+e.f@g_h-é9\\"}"#, #"{"identifier": "..."}"#,
    #"{"identifier": null}"#,
    #"{"identifier": ""}"#, #"{"identifier": 1}"#, #"{"identifier": {"identifier": "a"}}"#,
    #"{"title": null, "icon": null, "team": null, "properties": null, "relations": null}"#,
    #"{"title": "T", "icon": "I", "team": "a"}"#, #"{"team": ["a", "b"]}"#, #"{"team": []}"#,
    #"{"relations": {"domain": "a", "parent": null, "consumers": ["a", "b@c.io"]}}"#,
    #"{"relations": {"consumers": null}}"#, #"{"relations": {"consumers": []}}"#,
  ])
  func acceptsRightEntities(entity: String) throws {
    #expect(try upsertFindings(entity) == [])
  }

  @Test(
    arguments: caseTable(
      #"""
      {"title": 1}
        E302 error title: `title` is the number `1`, expected a string; put it in quotes
      {"icon": []}
        E302 error icon: `icon` is the array `[]`, expected a string; take one element, or join them
        with `join(", ")`
      {"team": {}}
        E302 error team: `team` is the object `{}`, expected a string or an array of strings; give
        the names of the teams
      {"team": ["a", null]}
        E302 error team: `team` is the array `["a",null]`, expected a string or an array of strings;
        give the names of the teams
      {"properties": []}
        E302 error properties: `properties` is the array `[]`, expected an object; write it as
        `{"name": …}`
      {"relations": "a"}
        E302 error relations: `relations` is the string `"a"`, expected an object; write it as
        `{"name": …}`
      {"identifier": "a b"}
        E303 error identifier: the identifier is `"a b"`, which the platform refuses; this looks
        like a title; give the identifier
      {"identifier": "a*b"}
        E303 error identifier: the identifier is `"a*b"`, which the platform refuses; use letters,
        digits and `@_.+:\/=-`
      {"identifier": ".."}
        E303 error identifier: the identifier is `".."`, which the platform refuses; use letters,
        digits and `@_.+:\/=-`
      {"relations": {"domian": "a"}}
        E313 error relations.domian: blueprint `service` has no relation `domian`; did you mean
        `domain`?
      {"relations": {"team_of": "a"}}
        E313 error relations.team_of: blueprint `service` has no relation `team_of`; add it to the
        blueprint, or remove it
      {"relations": {"language": "a"}}
        E313 error relations.language: blueprint `service` has no relation `language`; it is a
        property: move it to `properties`
      {"relations": {"domain": null}}
        E307 error relations.domain: relation `domain` is required, but set to null; render a value,
        or drop the key to keep the stored one
      {"relations": {"domain": ["a"]}}
        E314 error relations.domain: relation `domain` holds one entity, found the array `["a"]`;
        render the element alone
      {"relations": {"domain": ["a", "b"]}}
        E314 error relations.domain: relation `domain` holds one entity, found the array
        `["a","b"]`; choose one, or set `many` in the blueprint
      {"relations": {"domain": 1}}
        E314 error relations.domain: relation `domain` is the number `1`, expected the identifier of
        an entity; give the identifier, which is a string
      {"relations": {"domain": {"identifier": "a"}}}
        E304 error relations.domain: relation `domain` is the object `{"identifier":"a"}`, expected
        the identifier of an entity; take its `.identifier`
      {"relations": {"domain": "Checkout API"}}
        E303 error relations.domain: relation `domain` is `"Checkout API"`, which the platform
        refuses; this looks like a title; give the identifier
      {"relations": {"domain": ""}}
        E303 error relations.domain: relation `domain` is empty; give the identifier
      {"relations": {"consumers": "a"}}
        E314 error relations.consumers: relation `consumers` holds several entities, found `"a"`;
        render an array of identifiers
      {"relations": {"consumers": ["a", {"identifier": "b"}]}}
        E304 error relations.consumers.1: relation `consumers[1]` is the object
        `{"identifier":"b"}`, expected the identifier of an entity; take its `.identifier`
      {"relations": {"consumers": [null]}}
        E314 error relations.consumers.0: relation `consumers[0]` is null, expected the identifier
        of an entity; leave it out
      """#))
  func reportsWrongEntities(entity: String, finding: String) throws {
    #expect(try upsertFindings(entity) == [finding])
  }

  @Test func measuresIdentifiers() throws {
    let longest = String(repeating: "é", count: 1_000)
    #expect(try upsertFindings(#"{"identifier": "\#(longest)"}"#) == [])
    #expect(
      try upsertFindings(#"{"identifier": "\#(longest)x"}"#)
        == [
          "E303 error identifier: the identifier has 1001 characters, expected at most 1000; shorten it"
        ])
  }

  @Test func reportsAnObjectForManyTwice() throws {
    let found = try upsertFindings(#"{"relations": {"consumers": {"identifier": "b"}}}"#)
    #expect(found.map { $0.prefix(4) } == ["E304", "E314"])
  }

  @Test(
    arguments: caseTable(
      #"""
      servcie
        E301 warning blueprint: no blueprint `servcie` is among those given; did you mean `service`?
      other
        E301 warning blueprint: no blueprint `other` is among those given; add its file to check the
        entity against it
      """#))
  func reportsUnknownBlueprints(blueprint: String, finding: String) throws {
    #expect(try upsertFindings(#"{"properties": {"zzz": 1}}"#, blueprint: blueprint) == [finding])
  }

  @Test func leavesThePlatformsBlueprintsAlone() throws {
    #expect(try upsertFindings(#"{"properties": {"zzz": 1}}"#, blueprint: "_user") == [])
  }

  @Test func survivesDeepAndLargeValues() throws {
    let deep = (0..<5_000).reduce(JSONValue.array([])) { value, _ in .array([value]) }
    let large = JSONValue.array(Array(repeating: "x", count: 50_000))
    let found = try upsertFindings(
      in: ["title": deep, "properties": ["language": large, "settings": ["a": deep]]])
    #expect(found.map { $0.prefix(4) } == ["E302", "E308"])
    #expect(found.allSatisfy { $0.count < 250 })
  }
}
