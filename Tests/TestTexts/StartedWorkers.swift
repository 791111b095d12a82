import Foundation
import HostSystem

/// The worker processes of this process.
package enum StartedWorkers {
  /// Those that are there, by their numbers.
  package static var all: [Int32] {
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
    return tasks.flatMap { task in
      text(of: "/proc/self/task/\(task)/children").split(separator: " ").compactMap { Int32($0) }
    }.filter { text(of: "/proc/\($0)/cmdline").contains("--work-for-another-process") }
  }

  /// What a file of the system holds; nothing where its process is gone.
  private static func text(of path: String) -> String {
    // Foundation leaks where it reads an empty file.
    let bytes = try? ByteSource(path: path).readAll()
    return String(decoding: bytes ?? [], as: UTF8.self)
  }
}
