import Foundation

/// A file for a test, which is removed when it goes away.
final class TemporaryFile {
  private let url: URL

  var path: String { url.path }

  init(_ content: some Sequence<UInt8>, named name: String = "events.ndjson") throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "drydock-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    url = folder.appending(path: name)
    try Data(content).write(to: url)
  }

  /// What stands in it now.
  func text() throws -> String { try String(contentsOf: url, encoding: .utf8) }

  deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }
}
