import TestTexts
import Testing

struct UpsertPropertyTests {
  @Test(arguments: [
    #""language": "Go""#, #""language": null"#, #""short": "abc""#, #""description": "null""#,
    #""url": "https://a.io/x?y#z""#, #""url": "mailto:a@b.io""#, #""url": "http://[::1]:8080""#,
    #""mail": "a.b+c@d.io""#, #""owner": "anything""#, #""released": "2026-01-01T00:00:00Z""#,
    #""expires": "2026-01-01T00:00:00+02:00""#, #""v4": "192.168.0.1""#, #""v6": "::1""#,
    #""config": "a: [""#, #""link": {"url": "https://a.io", "displayText": "A"}"#, #""link": null"#,
    #""settings": {"any": null}"#, #""replicas": 1"#, #""replicas": 9.0"#, #""ratio": 0.5"#,
    #""port": 443"#, #""locked": false"#, #""tags": ["a", "b"]"#, #""links": []"#,
    #""anything": [1, "x", null, {}]"#, #""tier": "x""#,
  ])
  func acceptsRightValues(pair: String) throws {
    #expect(try upsertFindings(#"{"identifier": "a", "properties": {\#(pair)}}"#) == [])
  }

  @Test(
    arguments: caseTable(
      #"""
      "langage": "Go"
        E305 error properties.langage: blueprint `service` has no property `langage`; did you mean
        `language`?
      "zzz": 1
        E305 error properties.zzz: blueprint `service` has no property `zzz`; add it to the
        blueprint, or remove it
      "zzz": null
        E305 error properties.zzz: blueprint `service` has no property `zzz`; add it to the
        blueprint, or remove it
      "domain": "x"
        E305 error properties.domain: blueprint `service` has no property `domain`; it is a
        relation: move it to `relations`
      "domain_title": "x"
        E306 error properties.domain_title: `domain_title` is a mirror property of `service`, which
        cannot be written; remove it; the platform computes it
      "score": 1
        E306 error properties.score: `score` is a calculation property of `service`, which cannot be
        written; remove it; the platform computes it
      "incidents": 1
        E306 error properties.incidents: `incidents` is an aggregation property of `service`, which
        cannot be written; remove it; the platform computes it
      "tier": null
        E307 error properties.tier: property `tier` is required, but set to null; render a value, or
        drop the key to keep the stored one
      "tier": 1
        E308 error properties.tier: property `tier` is the number `1`, expected a string; put it in
        quotes
      "replicas": "3"
        E308 error properties.replicas: property `replicas` is the string `"3"`, expected a number;
        leave out the quotes
      "replicas": "x"
        E308 error properties.replicas: property `replicas` is the string `"x"`, expected a number;
        write a number
      "locked": "true"
        E308 error properties.locked: property `locked` is the string `"true"`, expected a boolean;
        leave out the quotes
      "settings": []
        E308 error properties.settings: property `settings` is the array `[]`, expected an object;
        write an object
      "tags": "a"
        E308 error properties.tags: property `tags` is the string `"a"`, expected an array; write an
        array, also for one value
      "tags": ["a", 1]
        E308 error properties.tags.1: property `tags[1]` is the number `1`, expected a string; put
        it in quotes
      "tags": [null]
        E308 error properties.tags.0: property `tags[0]` is null, expected a string; write a value
      "language": "go"
        E309 error properties.language: property `language` is `"go"`, which is none of the values
        it can have; did you mean `Go`?
      "language": "COBOL"
        E309 error properties.language: property `language` is `"COBOL"`, which is none of the
        values it can have; use one of `Go`, `Swift`, `TypeScript`
      "port": 8080
        E309 error properties.port: property `port` is `8080`, which is none of the values it can
        have; use one of `80`, `443`
      "tags": ["c", "a"]
        E309 error properties.tags.0: property `tags[0]` is `"c"`, which is none of the values it
        can have; use one of `a`, `b`
      "url": "a.io"
        E310 error properties.url: property `url` is `"a.io"`, which is not a URL; write it with its
        scheme, as `https://example.com`
      "links": ["https://a.io", "x y"]
        E310 error properties.links.1: property `links[1]` is `"x y"`, which is not a URL; write it
        with its scheme, as `https://example.com`
      "mail": "a"
        E310 error properties.mail: property `mail` is `"a"`, which is not an email address; write
        it as `name@example.com`
      "released": "2026-01-01"
        E310 error properties.released: property `released` is `"2026-01-01"`, which is not a
        date-time; write it as `2026-01-31T00:00:00.000Z`
      "expires": "soon"
        E310 error properties.expires: property `expires` is `"soon"`, which is not a date-time;
        write it as `2026-01-31T00:00:00.000Z`
      "v4": "1.2.3"
        E310 error properties.v4: property `v4` is `"1.2.3"`, which is not an IPv4 address; write it
        as `192.0.2.1`
      "v6": "1.2.3.4"
        E310 error properties.v6: property `v6` is `"1.2.3.4"`, which is not an IPv6 address; write
        it as `2001:db8::1`
      "link": {"url": "x"}
        E310 error properties.link.url: property `link.url` is `"x"`, which is not a URL; write it
        with its scheme, as `https://example.com`
      "link": {}
        E310 error properties.link: property `link` is a labeled URL without a `url`; write it as
        `{"url": "https://…", "displayText": "…"}`
      "link": {"url": 1}
        E310 error properties.link.url: property `link.url` is the number `1`, expected a string;
        put it in quotes
      "link": {"url": "a:b", "displayText": 1}
        E310 error properties.link.displayText: property `link.displayText` is the number `1`,
        expected a string; put it in quotes
      "short": "a"
        E311 error properties.short: property `short` has 1 character, expected at least 2
      "short": "abcde"
        E311 error properties.short: property `short` has 5 characters, expected at most 4
      "short": "AB"
        E311 error properties.short: property `short` is `"AB"`, which does not match `^[a-z]+$`
      "replicas": 0
        E311 error properties.replicas: property `replicas` is `0`, expected at least 1
      "replicas": 10
        E311 error properties.replicas: property `replicas` is `10`, expected at most 9
      "ratio": 0
        E311 error properties.ratio: property `ratio` is `0`, expected more than 0
      "ratio": 1
        E311 error properties.ratio: property `ratio` is `1`, expected less than 1
      "tags": []
        E311 error properties.tags: property `tags` has 0 elements, expected at least 1
      "tags": ["a", "a"]
        E311 error properties.tags: property `tags` holds `"a"` more than once
      "odd": "x"
        E312 note properties.odd: property `odd` is not compared with its pattern `(?i)x`:
        JavaScript has no group `(?i`
      """#))
  func reportsWrongValues(pair: String, finding: String) throws {
    #expect(try upsertFindings(#"{"identifier": "a", "properties": {\#(pair)}}"#) == [finding])
  }

  @Test func reportsTheFirstFaultyElementsOnly() throws {
    let elements = Array(repeating: "1", count: 100).joined(separator: ",")
    #expect(
      try upsertFindings(#"{"identifier": "a", "properties": {"links": [\#(elements)]}}"#).count
        == 3)
  }

  @Test func redactsQuotedValues() throws {
    let secret = "my-secret-token-which-is-long-enough-to-be-cut-in-half-somewhere"
    let entity =
      #"{"identifier": "a", "properties": {"language": "\#(secret)"}}"#
    let found = try upsertFindings(entity) { $0 == secret ? "***" : $0 }
    #expect(found.count == 1 && found[0].contains(#"`"***"`"#))
  }
}
