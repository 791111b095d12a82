import Testing

@testable import AutomationDefinitions

struct TextFormatTests {
  @Test(arguments: [
    (TextFormat.url, "https://a"), (.url, "http://a:80/"), (.url, "HTTPS://a.io?x"),
    (.url, "ftp://x/y"),
    (.url, "s3://bucket/key"), (.url, "mailto:a@b"), (.url, "https://user:pw@a.io/%20"),
    (.url, "https://ä.io/ü"),
    (.email, "a@b"), (.email, #""a@b"@c.io"#), (.email, "a@[127.0.0.1]"), (.email, "ä@b.io"),
    (.internationalEmail, "用户@例え.jp"), (.ipv4, "0.0.0.0"), (.ipv4, "255.255.255.255"),
    (.ipv4, "010.1.1.1"),
    (.ipv6, "::"), (.ipv6, "::1"), (.ipv6, "1::"), (.ipv6, "1:2:3:4:5:6:7:8"),
    (.ipv6, "2001:DB8::a:1"),
    (.ipv6, "::ffff:1.2.3.4"), (.ipv6, "1:2:3:4:5:6:1.2.3.4"), (.ipv6, "fe80::1%eth0"),
    (.ipv6, "1:2:3:4:5:6:7::"),
    (.dateTime, "2026-01-01T00:00:00.000Z"), (.dateTime, "2026-01-01T00:00:00"),
    (.timer, "2022-12-01T16:50:00+02:00"),
  ])
  func accepts(format: TextFormat, text: String) {
    #expect(format.accepts(text))
  }

  @Test(arguments: [
    (TextFormat.url, ""), (.url, "a.io"), (.url, "/path"), (.url, "//a.io"), (.url, "https:"),
    (.url, "https:a.io"),
    (.url, "https://"), (.url, "https:///x"), (.url, "https://a b"), (.url, "https://a.io\n"),
    (.url, ":x"), (.url, "1a:x"),
    (.url, "ht tp://a"), (.url, "https://:80"), (.url, "https://u@"), (.url, "ä://x"),
    (.email, ""), (.email, "a"), (.email, "@b"), (.email, "a@"), (.email, "a b@c"),
    (.email, "A <a@b.io>"),
    (.email, "a@b@c"), (.email, "a@.io"), (.email, "a@b."), (.email, "a@b,c@d"),
    (.email, "mailto:a@b:c"),
    (.ipv4, ""), (.ipv4, "1.2.3"), (.ipv4, "1.2.3.256"), (.ipv4, "1.2.3.4.5"), (.ipv4, "1.2.3."),
    (.ipv4, "1.2.3.4/8"),
    (.ipv4, "1.2.3.+4"), (.ipv4, "a.b.c.d"), (.ipv4, "1.2.3.0004"),
    (.ipv6, ""), (.ipv6, ":"), (.ipv6, ":::"), (.ipv6, "1:2:3:4:5:6:7"),
    (.ipv6, "1:2:3:4:5:6:7:8:9"), (.ipv6, "1::2::3"),
    (.ipv6, ":1:2:3:4:5:6:7"), (.ipv6, "1:2:3:4:5:6:7:"), (.ipv6, "12345::"), (.ipv6, "g::"),
    (.ipv6, "::1/64"),
    (.ipv6, "1:2:3:4:5:6:7:1.2.3.4"), (.ipv6, "::1.2.3"), (.ipv6, "1.2.3.4"),
    (.ipv6, "1:2:3:4:5:6:7:8::"),
    (.dateTime, ""), (.dateTime, "2026-01-01"), (.dateTime, "2026-02-30T00:00:00Z"),
    (.dateTime, "12:00"), (.timer, "1h"),
  ])
  func refuses(format: TextFormat, text: String) {
    #expect(!format.accepts(text))
  }
}
