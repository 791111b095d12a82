import Foundation

/// The worker processes of this process.
package enum StartedWorkers {
  /// Those that are there, by their numbers.
  package static var all: [Int32] {
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
    return tasks.flatMap { task in
      let text = try? String(contentsOfFile: "/proc/self/task/\(task)/children", encoding: .utf8)
      return (text ?? "").split(separator: " ").compactMap { Int32($0) }
    }.filter { process in
      let command = try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)
      return command?.contains("--work-for-another-process") ?? false
    }
  }
}
