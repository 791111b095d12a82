internal import BenchmarkData
internal import MeasuredProcesses

/// What all measurements of one run share.
struct Session {
  let drydock: String
  let parseLines: String
  let cores: Int
  let events: Int
  let memoryEvents: Int
  let rounds: Int
  let folder: WorkFolder

  /// The replay of a stream on one thread, effects written.
  func replay(
    _ definitions: [String], events: String, jobs: Int = 1, extra: [String] = []
  ) -> Command {
    Command(
      [drydock, "replay"] + definitions
        + ["--events", events, "--emit", "effects", "--jobs", "\(jobs)", "--quiet"] + extra)
  }

  /// A file of the repository, by its whole path.
  func path(_ file: String) -> String { "\(Repository.root)/\(file)" }
}
