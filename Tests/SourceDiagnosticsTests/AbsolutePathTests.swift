import SourceDiagnostics
import Testing

@Suite struct AbsolutePathTests {
  private let folder = AbsolutePath("/harbour/team")

  @Test(arguments: [
    ("a.json", "/harbour/team/a.json"), ("./a//b/", "/harbour/team/a/b"), ("../a", "/harbour/a"),
    ("../../../a", "/a"), ("/a", "/a"), (".", "/harbour/team"), ("..", "/harbour"),
  ])
  func startsFromAFolder(_ path: String, _ expected: String) {
    #expect(AbsolutePath(path, in: folder).text == expected)
  }

  @Test(arguments: [
    ("/harbour/team/a", "a"), ("/harbour/a", "../a"), ("/harbour/team", "."), ("/x/y", "../../x/y"),
    ("/harbour/teams/a", "../teams/a"),
  ])
  func leadsFromAFolder(_ path: String, _ expected: String) {
    #expect(folder.path(to: AbsolutePath(path)) == expected)
  }

  @Test func containsWhatLiesBelow() {
    #expect(folder.contains(AbsolutePath("/harbour/team/a/b")))
    #expect(folder.contains(folder))
    #expect(!folder.contains(AbsolutePath("/harbour/teams")))
    #expect(AbsolutePath.root.contains(folder))
  }

  @Test func tellsNamesApartByTheirBytes() {
    let composed = AbsolutePath("/harbour/caf\u{E9}.json")
    let decomposed = AbsolutePath("/harbour/cafe\u{301}.json")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(!composed.contains(decomposed))
    #expect(composed.path(to: decomposed) == "../cafe\u{301}.json")
  }

  @Test func tellsWhereFilesStandThatAreReachedThroughLinks() {
    var paths = SourcePaths(workingFolder: folder)
    paths.set(AbsolutePath("/store/a.json"), of: "link/a.json")
    #expect(paths.name(of: "link/a.json", from: AbsolutePath("/store")) == "a.json")
    #expect(paths.name(of: "b.json", from: AbsolutePath("/harbour")) == "team/b.json")
    #expect(paths.name(of: "-", from: folder) == "-")
  }
}
