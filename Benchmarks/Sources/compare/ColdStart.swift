internal import BenchmarkData
internal import MeasuredProcesses

/// One definition and one event, from nothing to the end.
struct ColdStart {
  let session: Session

  func measure(_ report: inout Report) throws {
    let event = session.path(Mapping.tracking.sample)
    let run = { (definition: String) in
      Command([session.drydock, "run", session.path(definition), "--event", event])
    }
    let commands = [
      run(Mapping.tracking.definition), run("Benchmarks/Definitions/needs-libjq.yaml"),
      Command(["jq", ".", event]),
    ]
    guard Programs.isInstalled("jq") else { return }
    let rounds = try Rounds(of: commands, count: 10 * session.rounds)
    let targets = [("all native", 0.4), ("libjq compiles", 1.6)]
    for (index, (name, bound)) in targets.enumerated() {
      report.add(
        "`drydock run`, one event, \(name), over `jq .`", .atMost(bound),
        rounds.ratio(of: index, over: 2, by: \.processorSeconds),
        byTheClock: rounds.ratio(of: index, over: 2, by: \.clockSeconds))
    }
  }
}
