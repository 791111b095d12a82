import AutomationEngine
import JSONValues
import SourceDiagnostics
import TestTexts
import Testing

struct InputValueTests {
  private static let form = """
    text: {type: string}
    choice: {type: string, enum: [rolling, recreate]}
    queried: {type: string, enum: {jqQuery: .choices}}
    name: {type: string, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', minLength: 2, maxLength: 8}
    asked: {type: string, pattern: {jqQuery: .pattern}}
    odd: {type: string, pattern: '\\Aa'}
    count: {type: number, minimum: 0, maximum: 600}
    open: {type: number, exclusiveMinimum: 0, exclusiveMaximum: 1}
    port: {type: number, enum: [80, 443]}
    flag: {type: boolean}
    settings: {type: object}
    tags:
      {type: array, minItems: 1, maxItems: {jqQuery: .max}, uniqueItems: true,
       items: {type: string, enum: [a, b]}}
    link: {type: string, format: url}
    mail: {type: string, format: email}
    at: {type: string, format: date-time}
    notes: {type: string, format: multi-line}
    service: {type: string, format: entity, blueprint: service}
    services: {type: array, items: {type: string, format: entity, blueprint: service}}
    secret: {type: string, encryption: aes256-gcm, pattern: '^x'}
    unknown: {type: integer}
    """

  private static let answers = [".choices": #"["x", "y"]"#, ".pattern": #""^a""#, ".max": "3"]

  @Test(arguments: [
    #""text": """#, #""choice": "rolling""#, #""queried": "y""#, #""name": "a-b""#,
    #""asked": "ab""#,
    #""count": 0"#, #""count": 600"#, #""open": 0.1"#, #""port": 80.0"#, #""flag": true"#,
    #""settings": {}"#,
    #""tags": ["a", "b"]"#, #""link": "https://a.io""#, #""link": """#, #""mail": "a@b""#,
    #""at": "2026-01-01T00:00:00Z""#, #""notes": "x""#, #""service": "checkout""#,
    #""service": {"identifier": "checkout", "title": "C"}"#,
    #""services": ["a", {"identifier": "b"}]"#,
    #""secret": "x1""#, #""unknown": "anything""#,
  ])
  func acceptsRightValues(pair: String) throws {
    let completed = try completedInputs(Self.form, given: "{\(pair)}", answers: Self.answers)
    #expect(completed.diagnostics.map(\.oneLine) == [])
    #expect(completed.inputs.count == 1)
  }

  @Test(
    arguments: caseTable(
      #"""
      "text": 1
        E403 error: input `text` is the number `1`, expected a string; put it in quotes @ text
      "text": null
        E403 error: input `text` is null, expected a string; write a value @ text
      "count": "5"
        E403 error: input `count` is the string `"5"`, expected a number; leave out the quotes @
        count
      "flag": "true"
        E403 error: input `flag` is the string `"true"`, expected a boolean; leave out the quotes @
        flag
      "tags": [1]
        E403 error: input `tags[0]` is the number `1`, expected a string; put it in quotes @ tags
      "service": {"title": "C"}
        E403 error: input `service` is the object `{"title":"C"}`, expected a string; give the
        entity's identifier, or an object that has one @ service
      "services": [1]
        E403 error: input `services[0]` is the number `1`, expected a string; put it in quotes @
        services
      "choice": "rollin"
        E404 error: input `choice` is `"rollin"`, which is none of the values it can have; did you
        mean `rolling`? @ choice
      "queried": "z"
        E404 error: input `queried` is `"z"`, which is none of the values it can have; use one of
        `x`, `y` @ queried
      "port": 1
        E404 error: input `port` is `1`, which is none of the values it can have; use one of `80`,
        `443` @ port
      "tags": ["other"]
        E404 error: input `tags[0]` is `"other"`, which is none of the values it can have; use one
        of `a`, `b` @ tags
      "name": "a_b"
        E405 error: input `name` is `"a_b"`, which does not match `^[a-z0-9]+(-[a-z0-9]+)*$` @ name
      "asked": "b"
        E405 error: input `asked` is `"b"`, which does not match `^a` @ asked
      "name": "a"
        E406 error: input `name` has 1 character, expected at least 2 @ name
      "name": "abcdefghi"
        E406 error: input `name` has 9 characters, expected at most 8 @ name
      "count": -1
        E406 error: input `count` is `-1`, expected at least 0 @ count
      "count": 601
        E406 error: input `count` is `601`, expected at most 600 @ count
      "open": 0
        E406 error: input `open` is `0`, expected more than 0 @ open
      "open": 1
        E406 error: input `open` is `1`, expected less than 1 @ open
      "tags": []
        E406 error: input `tags` has 0 elements, expected at least 1 @ tags
      "tags": ["a", "a"]
        E406 error: input `tags` holds `"a"` more than once @ tags
      "link": "a.io"
        E407 error: input `link` is `"a.io"`, which is not a URL; write it with its scheme, as
        `https://example.com` @ link
      "mail": "a"
        E407 error: input `mail` is `"a"`, which is not an email address; write it as
        `name@example.com` @ mail
      "at": "2026-01-01"
        E407 error: input `at` is `"2026-01-01"`, which is not a date-time; write it as
        `2026-01-31T00:00:00.000Z` @ at
      "odd": "a"
        E408 note: input `odd` is not compared with its pattern `\Aa`: JavaScript has no escape `\A`
        @ odd
      "secret": "topsecret"
        E405 error: input `secret` is `"***"`, which does not match `^x` @ secret
      """#))
  func reportsWrongValues(pair: String, finding: String) throws {
    let completed = try completedInputs(Self.form, given: "{\(pair)}", answers: Self.answers)
    #expect(completed.diagnostics.map(\.oneLine) == [finding])
    #expect(completed.inputs.count == 1)
  }

  @Test(
    arguments: caseTable(
      #"""
      "queried": "z" ANSWERS ".choices": "\"x\""
        E410 warning: the list of values of input `queried` is the string `"x"`, expected an array;
        make the query give an array @ .choices
      "queried": "z" ANSWERS ".choices": "null"
      "queried": "z" ANSWERS
        E409 warning: the list of values of input `queried` cannot be told: it reads the user, and
        none is given; give the user with `--user FILE` @ .choices
      "asked": "z" ANSWERS
        E409 warning: the pattern of input `asked` cannot be told: it reads the user, and none is
        given; give the user with `--user FILE` @ .pattern
      "tags": ["a"] ANSWERS ".max": "\"x\""
        E410 warning: `maxItems` of input `tags` is the string `"x"`, expected a number; make the
        query give a number @ .max
      "tags": ["a", "b"] ANSWERS ".max": "1"
        E406 error: input `tags` has 2 elements, expected at most 1 @ tags
      "tags": ["a"] ANSWERS
        E409 warning: `maxItems` of input `tags` cannot be told: it reads the user, and none is
        given; give the user with `--user FILE` @ .max
      """#))
  func reportsSettingsThatCannotBeTold(row: String, finding: String) throws {
    let parts = row.split(separator: " ANSWERS", omittingEmptySubsequences: false)
    let pairs = try readJSON("{\(parts[1])}").objectValue ?? JSONObject()
    let answers = Dictionary(uniqueKeysWithValues: pairs.map { ($0, $1.stringValue ?? "") })
    let completed = try completedInputs(Self.form, given: "{\(parts[0])}", answers: answers)
    #expect(completed.diagnostics.map(\.oneLine) == [finding].filter { !$0.isEmpty })
  }
}
