internal import BenchmarkData
internal import Foundation

/// A folder for the data of one run.
struct WorkFolder {
  let path: String

  /// Makes the folder; outside the repository, where git would have drydock leave it out.
  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "drydock-benchmarks-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  /// Removes it with all that is in it.
  func remove() {
    do { try FileManager.default.removeItem(atPath: path) } catch {
      Progress.note("\(path) is left behind: \(error)")
    }
  }

  /// Writes a stream of events, one a line.
  func writeEvents(_ mapping: Mapping, _ size: EventSize, count: Int) throws -> EventFile {
    let file = "\(path)/\(mapping.rawValue)-\(size.rawValue)-\(count).ndjson"
    var events = try RunEvents(for: mapping, size: size)
    let handle = try Self.create(file)
    var block: [UInt8] = []
    var bytes = 0
    for index in 0..<count {
      events.appendNext(to: &block)
      if block.count > 1 << 20 || index == count - 1 {
        try handle.write(contentsOf: Data(block))
        bytes += block.count
        block.removeAll(keepingCapacity: true)
      }
    }
    try handle.close()
    return EventFile(path: file, count: count, bytes: bytes)
  }

  /// Writes a folder of automations, so many in each file.
  func writeAutomations(count: Int, perFile: Int) throws -> String {
    let folder = "\(path)/automations-\(count)-\(perFile)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for first in stride(from: 0, to: count, by: perFile) {
      let text = AutomationCatalog.text(of: first..<min(first + perFile, count))
      let handle = try Self.create("\(folder)/automations-\(first).json")
      try handle.write(contentsOf: Data(text.utf8))
      try handle.close()
    }
    return folder
  }

  private static func create(_ file: String) throws -> FileHandle {
    try Data().write(to: URL(filePath: file))
    return try FileHandle(forWritingTo: URL(filePath: file))
  }
}

/// A file of events.
struct EventFile {
  let path: String
  let count: Int
  let bytes: Int

  /// Removes it, so that streams do not fill the disk together.
  func remove() throws { try FileManager.default.removeItem(atPath: path) }
}
