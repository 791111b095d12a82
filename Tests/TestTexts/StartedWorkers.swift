import Foundation
import HostSystem

/// The worker processes of this process.
package enum StartedWorkers {
  /// Those that are there, by their numbers; of one program, if that is given by the last part of its
  /// path.
  package static func all(of program: String? = nil) -> [Int32] {
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
    return tasks.flatMap { task in
      text(of: "/proc/self/task/\(task)/children").split(separator: " ").compactMap { Int32($0) }
    }.filter {
      let words = text(of: "/proc/\($0)/cmdline").split(separator: "\0")
      return words.last == "--work-for-another-process"
        && (program == nil || words.first.map(String.init) == program)
    }
  }

  /// What a file of the system holds; nothing where its process is gone.
  private static func text(of path: String) -> String {
    // Foundation leaks where it reads an empty file.
    let bytes = try? ByteSource(path: path).readAll()
    return String(decoding: bytes ?? [], as: UTF8.self)
  }
}
