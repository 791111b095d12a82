import SourceDiagnostics
import TestTexts
import Testing

@Suite struct MismatchedMappingTests {
  private static let codes: Set = [
    "E302", "E303", "E304", "E305", "E306", "E307", "E308", "E309", "E310", "E313", "E314", "E315",
  ]

  @Test(
    "a mapping fits its blueprint",
    arguments: caseTable(
      """
      properties: {language: Go, replicas: 2, locked: true, tags: [], settings: {a: '{{ .x }}'}}
      properties: {language: '{{ .x }}', replicas: '{{ .x }}', tags: ['{{ .x }}']}
      properties: {'{{ .x }}': 1, settings: null, language: 'v{{ .x }}'}
      properties: {langauge: '{{ .x }}'}
        E305 error: blueprint `service` has no property `langauge`; did you mean `language`? @ langauge
      properties: {score: 1}
        E306 error: `score` is a calculation property of `service`, which cannot be written; remove it; the platform computes it @ score
      properties: {language: Rust}
        E309 error: property `language` is `"Rust"`, which is none of the values it can have; use one of `Go`, `Swift` @ Rust
      properties: {language: '{{ "Rust" }}'}
        E309 error: property `language` is `"Rust"`, which is none of the values it can have; use one of `Go`, `Swift` @ "Rust"
      properties: {language: '{{ if .x then "go" else "Swift" end }}'}
        E309 warning: property `language` is `"go"`, which is none of the values it can have; did you mean `Go`? @ "go"
      properties: {language: '{{ null }}'}
        E307 error: property `language` is required, but set to null; render a value, or drop the key to keep the stored one @ null
      properties: {language: '{{ if .x then "Go" else null end }}'}
      properties: {replicas: '3'}
        E308 error: property `replicas` is the string `"3"`, expected a number; leave out the quotes @ '3'
      properties: {replicas: '{{ .x }} pods'}
        E308 error: property `replicas` is the string `"{{ .x }} pods"`, expected a number; let the template stand alone to keep its type @ '{{ .x }} pods'
      properties: {replicas: '{{ .x | tostring }}'}
        E308 error: property `replicas` renders a string, expected a number; add `| tonumber` @ .x | tostring
      properties: {replicas: '{{ .x | tonumber? // 1 }}'}
      properties: {replicas: '{{ .x // "none" }}'}
        E308 warning: property `replicas` is the string `"none"`, expected a number; write a number @ "none"
      properties: {locked: '{{ .x | join(",") }}'}
        E308 error: property `locked` renders a string, expected a boolean; write a comparison, such as `. == "true"` @ .x | join(",")
      properties: {tags: '{{ "a\\(.x)" }}'}
        E308 error: property `tags` renders a string, expected an array; write an array, also for one value @ "a\\(.x)"
      properties: {language: '{{ [.x] }}'}
        E308 error: property `language` renders an array, expected a string @ [.x]
      properties: {replicas: ['{{ .x }}']}
        E308 error: property `replicas` is the array `["{{ .x }}"]`, expected a number; write a number @ ['{{ .x }}']
      relations: {domain: '{{ .x }}', consumers: '{{ .x }}'}
      relations: {domain: '{{ [.x] }}'}
        E314 error: relation `domain` renders an array, expected the identifier of an entity @ [.x]
      relations: {domain: ['{{ .x }}']}
        E314 error: relation `domain` holds one entity, found the array `["{{ .x }}"]`; render the element alone @ ['{{ .x }}']
      relations: {consumers: 'svc-{{ .x }}'}
        E314 error: relation `consumers` holds several entities, found `"svc-{{ .x }}"`; render an array of identifiers @ 'svc-{{ .x }}'
      relations: {consumers: '{{ .x | tostring }}'}
        E314 error: relation `consumers` renders a string, expected an array of identifiers; write an array, also for one value @ .x | tostring
      relations: {owner: x}
        E313 error: blueprint `service` has no relation `owner`; add it to the blueprint, or remove it @ owner
      identifier: a b
        E303 error: the identifier is `"a b"`, which the platform refuses; this looks like a title; give the identifier @ a b
      """))
  func judges(mapping: String, expected: String) {
    let found = lines(Self.codes, in: [serviceBlueprint, upsert("{\(mapping)}")])
    #expect(found.joined(separator: " ") == expected)
  }

  @Test func wholeEntitiesAreNoted() {
    let text = """
      identifier: create
      trigger:
        type: self-service
        operation: CREATE
        userInputs:
          properties:
            domain: {type: string, format: entity, blueprint: domain}
            users: {type: array, items: {type: string, format: entity, blueprint: service}}
            name: {type: string}
      invocationMethod:
        type: UPSERT_ENTITY
        blueprintIdentifier: service
        mapping:
          identifier: '{{ .inputs.name }}'
          relations: {domain: '{{ .inputs.domain }}', consumers: '{{ .inputs.users }}'}
      """
    #expect(
      lines(Self.codes, in: [serviceBlueprint, text]) == [
        """
        E304 note: `.inputs.domain` may be a whole entity, where its identifier belongs; take its \
        `.identifier`, unless a run shows an identifier @ .inputs.domain
        """,
        """
        E304 note: `.inputs.users` may hold whole entities, where their identifiers belong; take \
        `map(.identifier)` of it @ .inputs.users
        """,
      ])
  }

  @Test func blueprintsThatAreNotGivenAreNotJudged() {
    #expect(lines(Self.codes, in: [upsert("{properties: {x: 1}}")]).isEmpty)
    #expect(
      lines(Self.codes, in: [serviceBlueprint, upsert("{properties: {x: 1}}", to: "domain")])
        .isEmpty)
  }
}
