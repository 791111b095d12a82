import Foundation
import TestTexts

/// What this process holds.
struct Resources {
  /// Resident memory, in bytes.
  let memory: Int

  /// How many descriptors are open.
  let descriptors: Int

  /// How many workers it has.
  let workers: Int

  init() {
    let statistics = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    let pages = statistics.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    memory = pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    let open = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    descriptors = open?.count ?? 0
    workers = StartedWorkers.all().count
  }
}
