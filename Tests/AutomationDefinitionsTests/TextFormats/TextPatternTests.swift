import Testing

@testable import AutomationDefinitions

/// What a regular expression takes and refuses; JavaScript is the judge.
struct TextPatternTests {
  @Test(arguments: [
    ("abc", "xabcx", true), ("abc", "ab", false), ("", "", true), ("^$", "", true),
    ("^$", "\n", false),
    ("^a", "ba", false), ("a$", "a\n", false), ("^a|b$", "xb", true), ("^(?:a|b)$", "xb", false),
    ("^DELETE$", "DELETE", true), ("^[0-9]+(Mi|Gi)$", "512Mi", true),
    ("^[0-9]+(Mi|Gi)$", "512Ki", false),
    ("^[0-9]+(m|)$", "100", true), ("^ami-[0-9a-f]{8,17}$", "ami-0123abcd", true),
    ("^ami-[0-9a-f]{8,17}$", "ami-0123abc", false),
    ("^ami-[0-9a-f]{8,17}$", "ami-012345678901234567", false),
    (#"^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}$"#, "a.b@c.io", true),
    (#"^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}$"#, "a.b@c", false),
    ("^[a-z0-9]+(-[a-z0-9]+)*$", "kebab-case-1", true),
    ("^[a-z0-9]+(-[a-z0-9]+)*$", "kebab-", false),
    ("^a*?b+?$", "aab", true), ("^a{2}$", "aa", true), ("^a{2}$", "aaa", false),
    ("^a{2,}$", "aaaa", true),
    ("^a{0}b$", "b", true), ("^(a{1,2}){2}$", "aaaa", true), ("^(a{1,2}){2}$", "aaaaa", false),
    ("^a{,2}$", "a{,2}", true), ("^{a}$", "{a}", true), ("]", "]", true),
    (".", "\n", false), (".", "\r", false), (".", "\u{2028}", false), ("^.$", "😀", true),
    ("^.$", "e\u{301}", false),
    (#"\d"#, "٣", false), (#"^\d\D\w\W\s\S$"#, "1a_- x", true), (#"\s"#, "\u{FEFF}", true),
    (#"\s"#, "\u{85}", false),
    (#"[\d-x]"#, "-", true), (#"^[^\s]+$"#, "a b", false), (#"[\D]"#, "1", false),
    (#"^[\W\d]+$"#, "-1", true),
    ("[]", "a", false), ("[^]", "\n", true), ("^[a-]$", "-", true), ("^[]-a]$", "]", false),
    (#"^[\]-a]$"#, "^", true),
    ("[[a]", "[", true), ("[a&&b]", "&", true), ("^[.]$", "a", false), (#"[\b]"#, "\u{8}", true),
    (#"\bcat\b"#, "a cat.", true), (#"\bcat\b"#, "concat", false), (#"\Bcat"#, "concat", true),
    (#"\b"#, "", false),
    ("^(?=.*[A-Z])(?=.*[0-9]).{4,}$", "abC1", true),
    ("^(?=.*[A-Z])(?=.*[0-9]).{4,}$", "abcd1", false),
    ("^(?!.*--)[a-z-]+$", "a-b", true), ("^(?!.*--)[a-z-]+$", "a--b", false),
    ("(?<=a)b", "ab", true),
    ("(?<=a)b", "cb", false), ("(?<!a)b", "ab", false), ("(?<!a)b", "b", true),
    ("^(?<name>x)$", "x", true),
    (#"^\p{L}+$"#, "éß", true), (#"^\p{Lu}$"#, "é", false), (#"^\P{L}$"#, "1", true),
    (#"^[\p{L}\p{Nd}_]+$"#, "é٣_", true), (#"^\p{General_Category=Letter}$"#, "a", true),
    (#"^[^\P{L}]$"#, "a", true),
    (#"\x41\u0042\u{43}"#, "ABC", true), (#"^\uD83D\uDE00$"#, "😀", true),
    (#"^\t\n\v\f\r\0\cA$"#, "\t\n\u{B}\u{C}\r\0\u{1}", true),
    (#"^\/\.\-\$$"#, "/.-$", true), ("^(a|ab)(c|bcd)$", "abcd", true), ("(|a)+", "", true),
    ("(a*)*b", "aaab", true),
    ("é", "e\u{301}", false),
  ])
  func matches(pattern: String, text: String, isMatch: Bool) throws {
    #expect(try TextPattern(pattern).matches(text) == isMatch)
  }

  @Test(arguments: [
    ("(", "a `(` is never closed"), (")", "a `)` closes nothing"), ("[a", "a `[` is never closed"),
    ("*a", "`*` repeats nothing"), ("a**", "`*` repeats nothing"), ("a++", "`+` repeats nothing"),
    ("a{2}{3}", "`{` repeats nothing"), ("a{3,2}", "a repetition ends before it begins"),
    ("^*", "a place in the text cannot be repeated"),
    (#"\b+"#, "a place in the text cannot be repeated"),
    ("(?<=a)?", "a place in the text cannot be repeated"),
    ("[b-a]", "a range of a class ends before it begins"), (#"\"#, "it ends with a backslash"),
    (#"(a)\1"#, "references to groups are not judged"),
    (#"(?<n>a)\k<n>"#, "references to groups are not judged"),
    (#"\A"#, #"JavaScript has no escape `\A`"#), (#"\z"#, #"JavaScript has no escape `\z`"#),
    (#"\Qa\E"#, #"JavaScript has no escape `\Q`"#), (#"\01"#, #"JavaScript has no escape `\0`"#),
    ("(?i)a", "JavaScript has no group `(?i`"), ("(?>a)", "JavaScript has no group `(?>`"),
    ("(?#a)", "JavaScript has no group `(?#`"), (#"\u12"#, "an escape names no character"),
    (#"\u{110000}"#, "an escape names no character"), (#"\uD83D"#, "an escape names no character"),
    (#"\xZZ"#, "an escape names no character"), (#"\c1"#, #"`\c` needs a letter"#),
    (#"\p{Script=Greek}"#, "the property `Script=Greek` is not judged"),
    (#"\pL"#, #"`\p` needs a name in braces"#),
    ("a{100000}", "it is too large"), ("((((a{99}){99}){99}){99}){99}", "it is too large"),
    ("a{99999999999999999999}", "it is too large"),
    (String(repeating: "(", count: 300), "its groups nest too deep"),
    (
      String(repeating: "(", count: 100_000) + String(repeating: ")", count: 100_000),
      "its groups nest too deep"
    ),
  ])
  func refuses(pattern: String, reason: String) {
    do {
      _ = try TextPattern(pattern)
      Issue.record("it was read")
    } catch {
      #expect(error.reason == reason)
    }
  }

  @Test(arguments: ["^(a+)+$", "^(a|a)*$", "^(.*a){20}$", "^(?=(a+)+$)b"])
  func isNotSlowOnAmbiguousPatterns(pattern: String) throws {
    let text = String(repeating: "a", count: 2_000) + "!"
    #expect(try TextPattern(pattern).matches(text) == false)
  }

  @Test func givesUpOnHugeTexts() throws {
    let pattern = try TextPattern("(?<=^.*)x(?<=^.*)")
    #expect(pattern.matches(String(repeating: "x", count: 100_000)) == true)
    let other = try TextPattern("(?<=^.*)y$")
    #expect(other.matches(String(repeating: "y", count: 100_000)) == nil)
  }
}
