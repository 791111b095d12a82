internal import ArgumentParser
internal import BenchmarkData

/// `compare`: whole processes side by side, as ratios.
@main
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure drydock beside jq and gojq, and print what was reached as Markdown.",
    discussion: """
      Programs take turns, round by round; a ratio is that of one round, and what is shown is the \
      median with the lowest and the highest. Run it pinned to one core.
      """)

  @Option(help: "The program that is measured.")
  var drydock: String

  @Option(help: "The program that only parses.")
  var parseLines: String

  @Option(help: "How many cores the machine has; two threads are measured on two.")
  var cores = 1

  @Option(help: "How many events a stream has.")
  var events = 100_000

  @Option(help: "How many events the memory is watched for.")
  var memoryEvents = 1_000_000

  @Option(help: "How many rounds of streams; programs that end at once run ten times as often.")
  var rounds = 5

  @Option(help: "What is measured (default: all).")
  var part: [Part] = []

  func run() throws {
    let folder = try WorkFolder()
    defer { folder.remove() }
    let session = Session(
      drydock: drydock, parseLines: parseLines, cores: cores, events: events,
      memoryEvents: memoryEvents,
      rounds: rounds, folder: folder)
    var report = Report()
    for part in part.isEmpty ? Part.allCases : part {
      Progress.note("measuring \(part.rawValue)")
      try part.measure(session, &report)
    }
    print(report.markdown)
  }
}
