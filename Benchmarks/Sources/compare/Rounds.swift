internal import MeasuredProcesses

/// What several commands took that ran in turn, round by round.
struct Rounds {
  /// By command, then by round.
  private let usages: [[Usage]]

  /// Runs commands; each has run once before, so that files are at hand.
  init(of commands: [Command], count: Int) throws {
    var usages = commands.map { _ in [Usage]() }
    for command in commands { _ = try command.run() }
    for _ in 0..<count {
      for (index, command) in commands.enumerated() { usages[index].append(try command.run()) }
    }
    self.usages = usages
  }

  /// The ratio of what two commands took in the same round.
  func ratio(of dividend: Int, over divisor: Int, by part: (Usage) -> Double) -> Spread {
    Spread(zip(usages[dividend], usages[divisor]).map { part($0) / part($1) })
  }

  /// What a command took.
  func spread(of command: Int, by part: (Usage) -> Double) -> Spread {
    Spread(usages[command].map(part))
  }
}
