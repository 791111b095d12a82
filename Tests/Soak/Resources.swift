import Foundation

/// What this process holds.
struct Resources {
  /// Resident memory, in bytes.
  let memory: Int

  /// How many descriptors are open.
  let descriptors: Int

  /// How many processes it has started that are still there.
  let children: Int

  init() {
    let statistics = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    let pages = statistics.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    memory = pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    let open = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    descriptors = open?.count ?? 0
    children = Self.workers().count
  }

  /// The processes that this one has started.
  static func workers() -> [Int32] {
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
    return tasks.flatMap { task in
      let text = try? String(contentsOfFile: "/proc/self/task/\(task)/children", encoding: .utf8)
      return (text ?? "").split(separator: " ").compactMap { Int32($0) }
    }
  }
}
