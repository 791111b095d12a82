import AutomationEngine
import SourceDiagnostics
import TestTexts
import Testing

/// Which text findings about parts of an upsert underline, and what mends them.
struct MappedPlaceTests {
  private static let blueprint = """
    identifier: x
    title: X
    schema:
      properties:
        count: {type: number}
        flag: {type: boolean}
        name: {type: string}
        at: {type: string, format: date-time}
        list: {type: array, items: {type: number}}
        settings: {type: object}
    mirrorProperties: {far: {path: r.$title}}
    relations:
      one: {target: x, required: false, many: false}
      many: {target: x, required: false, many: true}
    """

  @Test(
    arguments: caseTable(
      #"""
      cuont: 1
        E305 cuont; did you mean `count`?
      far: x
        E306 far; remove it; the platform computes it
      '{{ "zzz" }}': 1
        E305 '{{ "zzz" }}'; add it to the blueprint, or remove it
      '{{ "count" }}': x
        E308 x; write a number
      '{{ spreadValue() }}': '{{ {"zzz": 1} }}'
        E305 '{{ spreadValue() }}'; add it to the blueprint, or remove it
      '{{ spreadValue() }}': '{{ {"count": "3"} }}'
        E308 '{{ {"count": "3"} }}'; convert it with `tonumber`
      '{{ spreadValue() }}': {zzz: 1}
        E305 zzz; add it to the blueprint, or remove it
      at: "x"
        E310 "x"; write it as `2026-01-31T00:00:00.000Z`
      count: '{{ "3" }}'
        E308 '{{ "3" }}'; add `| tonumber`
      count: "3"
        E308 "3"; leave out the quotes
      count: '{{ 3 }} '
      count: '{{ 3 }}%'
        E308 '{{ 3 }}%'; let the template stand alone to keep its type
      count: '{{ 3 }}{{ 4 }}'
        E308 '{{ 3 }}{{ 4 }}'; let the template stand alone to keep its type
      flag: '{{ "true" }}'
        E308 '{{ "true" }}'; add `== "true"`
      flag: "true"
        E308 "true"; leave out the quotes
      name: 3
        E308 3; put it in quotes
      name: '{{ 3 }}'
        E308 '{{ 3 }}'; add `| tostring`
      list: '{{ ["3"] }}'
        E308 '{{ ["3"] }}'; convert it with `tonumber`
      list: ['{{ "3" }}']
        E308 '{{ "3" }}'; add `| tonumber`
      list: x
        E308 x; write an array, also for one value
      """#))
  func mendsProperties(pair: String, finding: String) throws {
    #expect(try findings("properties:\n    \(pair)") == [finding].filter { !$0.isEmpty })
  }

  @Test func findsNoCertainPlaceAmongSeveralTemplatedKeys() throws {
    #expect(
      try findings("properties:\n    name: x\n    '{{ \"a\" }}': 1\n    '{{ \"count\" }}': 1")
        == ["E305 properties; add it to the blueprint, or remove it"])
  }

  @Test(
    arguments: caseTable(
      #"""
      zzz: x
        E313 zzz; add it to the blueprint, or remove it
      one: '{{ {"identifier": "i"} }}'
        E304 '{{ {"identifier": "i"} }}'; take its `.identifier`
      many: ['{{ {"identifier": "i"} }}']
        E304 '{{ {"identifier": "i"} }}'; take its `.identifier`
      many: '{{ [{"identifier": "i"}] }}'
        E304 '{{ [{"identifier": "i"}] }}'; take `map(.identifier)` of the entities
      """#))
  func mendsRelations(pair: String, finding: String) throws {
    #expect(try findings("relations:\n    \(pair)") == [finding])
  }

  @Test func underlinesTheContentOfBlockScalars() throws {
    #expect(
      try findings("properties:\n    at: >-\n      soon\n    name: x")
        == ["E310 soon; write it as `2026-01-31T00:00:00.000Z`"])
    #expect(
      try findings("properties:\n    count: |\n      {{ \"3\" }}\n")
        == [#"E308 {{ "3" }}; add `| tonumber`"#])
  }

  @Test func underlinesKeysOfBlocks() throws {
    #expect(
      try findings("properties:\n    name:\n      a: 1\n      b: 2")
        == ["E308 name; take a part of it that is a string"])
    #expect(
      try findings("relations:\n    - a\n    - b") == [
        #"E302 relations; write it as `{"name": …}`"#
      ])
  }

  @Test(
    arguments: caseTable(
      #"""
      title: 3
        E302 3; put it in quotes
      title: '{{ 3 }}'
        E302 '{{ 3 }}'; add `| tostring`
      team: '{{ {"identifier": "t"} }}'
        E302 '{{ {"identifier": "t"} }}'; take its `.identifier`
      team: [1]
        E302 [1]; give the names of the teams
      properties: 'x{{ {} }}'
        E302 'x{{ {} }}'; let the template stand alone to keep its type
      """#))
  func mendsParts(pair: String, finding: String) throws {
    #expect(try findings(pair) == [finding])
  }

  @Test func saysNothingOfBlueprintsWhereNoneAreGiven() throws {
    let method = "type: UPSERT_ENTITY\nblueprintIdentifier: y\nmapping: {identifier: i}"
    #expect(try outcome(of: method).findings == [])
    #expect(try outcome(of: method, blueprints: [Self.blueprint]).diagnostics.count == 1)
  }

  /// The findings about a mapping, each `code place; help`.
  private func findings(_ mapping: String) throws -> [String] {
    let method =
      "type: UPSERT_ENTITY\nblueprintIdentifier: x\nmapping:\n  identifier: i\n  \(mapping)"
    return try outcome(of: method, blueprints: [Self.blueprint]).diagnostics.map { diagnostic in
      "\(diagnostic.code.id) \(diagnostic.span?.excerpt ?? ""); \(diagnostic.help ?? "")"
    }
  }
}
