internal import BenchmarkData
internal import MeasuredProcesses

/// Two threads on two cores against one.
struct JobsComparison {
  let session: Session

  func measure(_ report: inout Report) throws {
    guard session.cores > 1 else { return Progress.note("one core: two threads are not measured") }
    for mapping in Mapping.allCases {
      let events = try session.folder.writeEvents(mapping, .sample, count: session.events)
      let commands = [1, 2].map { jobs in
        var command = session.replay(
          [session.path(mapping.definition)], events: events.path, jobs: jobs)
        command.words = ["taskset", "-c", "0,1"] + command.words
        return command
      }
      let rounds = try Rounds(of: commands, count: 2 * session.rounds)
      report.add(
        "\(mapping.rawValue): `--jobs 2` over `--jobs 1`, by the clock", .atLeast(1.8),
        rounds.ratio(of: 0, over: 1, by: \.clockSeconds))
      try events.remove()
    }
  }
}
