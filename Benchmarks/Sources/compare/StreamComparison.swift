internal import BenchmarkData
internal import MeasuredProcesses

/// A stream mapped by drydock and by the same mapping as a jq filter.
struct StreamComparison {
  let session: Session

  fileprivate struct Stream {
    let mapping: Mapping
    let size: EventSize
    let count: Int
  }

  func measure(_ report: inout Report) throws {
    let rivals = ["jq", "gojq"].filter { Programs.isInstalled($0) }
    let streams = [
      Stream(mapping: .tracking, size: .small, count: session.events),
      Stream(mapping: .tracking, size: .sample, count: session.events),
      Stream(mapping: .roi, size: .small, count: session.events),
      Stream(mapping: .roi, size: .sample, count: session.events),
      Stream(mapping: .tracking, size: .large, count: session.events / 5),
    ]
    for stream in streams {
      let events = try session.folder.writeEvents(
        stream.mapping, stream.size, count: stream.count)
      try compare(stream, events, rivals, &report)
      try events.remove()
    }
  }

  private func compare(
    _ stream: Stream, _ events: EventFile, _ rivals: [String], _ report: inout Report
  ) throws {
    let kilobytes = (Double(events.bytes) / Double(events.count) / 1000).shortText
    let name = "\(stream.mapping.rawValue), \(kilobytes) KB an event"
    Progress.note(name)
    let replay = session.replay([session.path(stream.mapping.definition)], events: events.path)
    let filters = rivals.map {
      Command([$0, "-c", "-f", session.path(stream.mapping.filter), events.path])
    }
    try EffectCheck(folder: session.folder).judge([replay] + filters)

    let commands = [replay, Command([session.parseLines, events.path])] + filters
    let rounds = try Rounds(of: commands, count: session.rounds)
    for (index, program) in (["drydock", "simdjson alone"] + rivals).enumerated() {
      report.add(
        name, program, rounds.spread(of: index, by: \.processorSeconds), events)
    }
    for (index, rival) in rivals.enumerated() {
      report.add(
        "\(name): \(rival) over drydock", stream.target(against: rival),
        rounds.ratio(of: index + 2, over: 0, by: \.processorSeconds),
        byTheClock: rounds.ratio(of: index + 2, over: 0, by: \.clockSeconds))
    }
    report.add(
      "\(name): drydock over simdjson alone",
      stream.mapping == .tracking ? .atMost(4) : nil,
      rounds.ratio(of: 0, over: 1, by: \.processorSeconds),
      byTheClock: rounds.ratio(of: 0, over: 1, by: \.clockSeconds))
  }
}

extension StreamComparison.Stream {
  fileprivate func target(against rival: String) -> Target {
    switch (mapping, rival) {
    case (.tracking, "jq"): .atLeast(15)
    case (.tracking, _): .atLeast(12)
    case (.roi, "jq"): .atLeast(25)
    case (.roi, _): .atLeast(15)
    }
  }
}
