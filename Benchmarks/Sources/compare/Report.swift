/// What was measured, as Markdown.
struct Report {
  private var findings: [String] = []
  private var programs: [String] = []

  /// Adds a measurement, with its target where there is one.
  mutating func add(
    _ what: String, _ target: Target?, _ reached: Spread, byTheClock clock: Spread? = nil,
    unit: String = "×"
  ) {
    let verdict = target.map { $0.isReached(by: reached.median) ? "reached" : "**missed**" }
    let cells = [
      what, target?.text ?? "", "\(reached.median.shortText)\(unit)", reached.range,
      clock.map { "\($0.median.shortText)\(unit)" } ?? "", verdict ?? "",
    ]
    findings.append("| \(cells.joined(separator: " | ")) |")
  }

  /// Adds what a program took for each event of a stream.
  mutating func add(
    _ stream: String, _ program: String, _ seconds: Spread, _ events: EventFile
  ) {
    let each = seconds.median / Double(events.count)
    let speed = Double(events.bytes) / seconds.median / 1e6
    let cells = [
      stream, program, (each * 1e6).shortText, "\(Int(1 / each))", speed.shortText,
    ]
    programs.append("| \(cells.joined(separator: " | ")) |")
  }

  var markdown: String {
    var lines = [
      "| what | target | reached | lowest–highest | by the clock | |",
      "|---|---|---|---|---|---|",
    ]
    lines += findings
    guard !programs.isEmpty else { return lines.joined(separator: "\n") }
    lines += [
      "", "| stream | program | µs an event | events/s | MB/s |",
      "|---|---|---|---|---|",
    ]
    return (lines + programs).joined(separator: "\n")
  }
}
