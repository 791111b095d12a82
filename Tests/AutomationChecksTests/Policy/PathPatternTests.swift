import AutomationChecks
import Testing

@Suite struct PathPatternTests {
  @Test(arguments: [
    ("a.json", "a.json"), ("a.json", "deep/er/a.json"), ("*.json", "deep/a.json"),
    ("drafts", "drafts/a.json"), ("drafts/", "x/drafts/y/a.json"), ("drafts/**", "drafts/x/a.json"),
    ("/a.json", "a.json"), ("./a.json", "a.json"), ("a/*.json", "a/b.json"),
    ("**/generated-*.json", "generated-1.json"), ("**/generated-*.json", "a/b/generated-1.json"),
    ("a/**/b.json", "a/b.json"), ("a/**/b.json", "a/x/y/b.json"), ("a?.json", "aé.json"),
    ("*a*b*.json", "xaxbx.json"), ("**", "a/b"), ("../a", "../a/b.json"), ("a/**/**/b", "a/b"),
  ])
  func matches(_ pattern: String, _ path: String) throws {
    #expect(try #require(PathPattern(pattern)).matches(path))
  }

  @Test(arguments: [
    ("a.json", "ba.json"), ("/a.json", "x/a.json"), ("a/*.json", "a/b/c.json"),
    ("a/*.json", "x/a/b.json"), ("*.json", "a.yaml"), ("drafts/**", "x/drafts/a.json"),
    ("a?.json", "a.json"), ("drafts", "draft/a.json"), ("a/**/b.json", "a/xb.json"), ("**", ""),
    ("A.json", "a.json"),
  ])
  func doesNotMatch(_ pattern: String, _ path: String) throws {
    #expect(try !#require(PathPattern(pattern)).matches(path))
  }

  @Test(arguments: ["", "/", "./", "."])
  func needsAName(_ pattern: String) {
    #expect(PathPattern(pattern) == nil)
  }

  @Test func staysQuickWhereFoldersAreMany() throws {
    let pattern = try #require(PathPattern(String(repeating: "**/a/", count: 20) + "b"))
    #expect(!pattern.matches(String(repeating: "a/", count: 200)))
    #expect(pattern.matches(String(repeating: "a/", count: 200) + "b"))
  }

  @Test func staysQuickWhereStarsAreMany() throws {
    let pattern = try #require(PathPattern(String(repeating: "*a", count: 40) + "b"))
    #expect(!pattern.matches(String(repeating: "a", count: 5_000)))
  }
}
