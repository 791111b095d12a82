import Foundation
import HostSystem

/// A folder for a test, which is removed with all that is in it when it goes away.
final class TemporaryFolder: Sendable {
  let url = FileManager.default.temporaryDirectory.appending(path: "drydock-\(UUID())")

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func write(_ content: some Sequence<UInt8>, to name: String) throws {
    try Data(content).write(to: url.appending(path: name))
  }

  func text(_ name: String) throws -> String {
    // Foundation leaks where it reads an empty file.
    String(decoding: try ByteSource(path: path(name)).readAll(), as: UTF8.self)
  }

  /// The names of all that is in it.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }

  func handle(_ name: String) throws -> FileHandle {
    try write([], to: name)
    return try FileHandle(forWritingTo: url.appending(path: name))
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
