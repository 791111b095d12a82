internal import BenchmarkData
internal import MeasuredProcesses

/// The memory of a replay while a long stream comes through a pipe.
struct MemoryWatch {
  let session: Session

  func measure(_ report: inout Report) throws {
    let tenths = try watch()
    let megabytes = tenths.map { ($0 / 1e6).shortText }.joined(separator: ", ")
    Progress.note("resident, in MB, by tenths of the stream: \(megabytes)")
    report.add(
      "resident memory over \(session.memoryEvents) events, last tenth over first",
      .atMost(1.02), Spread([tenths[9] / tenths[0]]))
    report.add("the same, in the last tenth", nil, Spread([tenths[9] / 1e6]), unit: " MB")
  }

  /// The medians of the tenths, in bytes.
  private func watch() throws -> [Double] {
    var pipe = try FeedingPipe()
    let command = session.replay([session.path(Mapping.tracking.definition)], events: "-")
    let process = try RunningProcess(command, inputDescriptor: pipe.readEnd)
    pipe.closeReadEnd()
    var events = try RunEvents(for: .tracking, size: .small)
    var block: [UInt8] = []
    var samples: [[Double]] = Array(repeating: [], count: 10)
    let step = max(1, session.memoryEvents / 100)
    for index in 0..<session.memoryEvents {
      events.appendNext(to: &block)
      let isStep = (index + 1) % step == 0
      guard block.count > 1 << 16 || isStep || index == session.memoryEvents - 1 else { continue }
      try pipe.write(block)
      block.removeAll(keepingCapacity: true)
      if isStep, let bytes = process.residentBytes {
        samples[min(9, index * 10 / session.memoryEvents)].append(Double(bytes))
      }
    }
    _ = consume pipe
    _ = try process.wait()
    return samples.map { Spread($0).median }
  }
}
