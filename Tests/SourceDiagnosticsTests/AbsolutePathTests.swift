import SourceDiagnostics
import Testing

@Suite struct AbsolutePathTests {
  private let folder = AbsolutePath("/work/team")

  @Test(arguments: [
    ("a.json", "/work/team/a.json"), ("./a//b/", "/work/team/a/b"), ("../a", "/work/a"),
    ("../../../a", "/a"), ("/a", "/a"), (".", "/work/team"), ("..", "/work"),
  ])
  func startsFromAFolder(_ path: String, _ expected: String) {
    #expect(AbsolutePath(path, in: folder).text == expected)
  }

  @Test(arguments: [
    ("/work/team/a", "a"), ("/work/a", "../a"), ("/work/team", "."), ("/x/y", "../../x/y"),
    ("/work/teams/a", "../teams/a"),
  ])
  func leadsFromAFolder(_ path: String, _ expected: String) {
    #expect(folder.path(to: AbsolutePath(path)) == expected)
  }

  @Test func containsWhatLiesBelow() {
    #expect(folder.contains(AbsolutePath("/work/team/a/b")))
    #expect(folder.contains(folder))
    #expect(!folder.contains(AbsolutePath("/work/teams")))
    #expect(AbsolutePath.root.contains(folder))
  }

  @Test func tellsNamesApartByTheirBytes() {
    let composed = AbsolutePath("/work/caf\u{E9}.json")
    let decomposed = AbsolutePath("/work/cafe\u{301}.json")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(!composed.contains(decomposed))
    #expect(composed.path(to: decomposed) == "../cafe\u{301}.json")
  }

  @Test func tellsWhereFilesStandThatAreReachedThroughLinks() {
    var paths = SourcePaths(workingFolder: folder)
    paths.set(AbsolutePath("/store/a.json"), of: "link/a.json")
    #expect(paths.name(of: "link/a.json", from: AbsolutePath("/store")) == "a.json")
    #expect(paths.name(of: "b.json", from: AbsolutePath("/work")) == "team/b.json")
    #expect(paths.name(of: "-", from: folder) == "-")
  }
}
