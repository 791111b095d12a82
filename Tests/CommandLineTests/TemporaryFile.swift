/// A file for a test, which is removed when it goes away.
final class TemporaryFile {
  private let folder: TemporaryFolder
  private let name: String

  var path: String { folder.path(name) }

  init(_ content: some Sequence<UInt8>, named name: String = "events.ndjson") throws {
    folder = try TemporaryFolder()
    self.name = name
    try folder.write(content, to: name)
  }

  /// What stands in it now.
  func text() throws -> String { try folder.text(name) }
}
