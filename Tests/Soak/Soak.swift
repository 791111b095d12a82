import AutomationEngine
import Foundation
import Synchronization
import TestTexts

/// Eight threads evaluate random events on one catalog of random definitions while their worker
/// processes are killed; every event must be answered once and rightly.
///
/// Its argument is for how many seconds. This program is its own worker, as an embedding one is.
@main
enum Soak {
  private static let threadCount = 8

  /// How long one catalog is evaluated: expressions that were given up are then tried again in another.
  private static let roundSeconds = 15.0

  static func main() throws {
    Worker.workIfAsked()
    let seconds = CommandLine.arguments.dropFirst().first.flatMap(Double.init) ?? 600
    var seed = CommandLine.arguments.dropFirst(2).first.flatMap(UInt64.init) ?? 1
    let before = Resources()
    let end = Date(timeIntervalSinceNow: seconds)
    let early = Date(timeIntervalSinceNow: seconds / 10)
    var tally = SoakTally()
    var earlyMemory = 0
    repeat {
      let roundEnd = min(end, Date(timeIntervalSinceNow: roundSeconds))
      tally.add(try run(try SoakWorld(seed: seed), until: roundEnd))
      seed += 1
      if earlyMemory == 0, Date() > early { earlyMemory = Resources().memory }
    } while Date() < end
    let after = Resources()
    print(
      """
      \(tally.rounds) catalogs, \(tally.events) events, \(tally.outcomes) outcomes
      stopped: \(tally.stopTexts)
      \(tally.kills) workers killed
      \(tally.faults) wrong, missing or repeated answers
      memory \(earlyMemory / 1024) KiB after a tenth, \(after.memory / 1024) KiB at the end
      \(before.descriptors) descriptors before, \(after.descriptors) after; \
      \(after.workers) workers left
      """)
    let isSound =
      tally.faults == 0 && tally.events > 0 && tally.kills > 0
      && ["E501", "E502", "E504", "E505"].allSatisfy { tally.stops[$0] ?? 0 > 0 }
      && after.workers == 0 && after.descriptors <= before.descriptors
      && after.memory <= earlyMemory + earlyMemory / 5
    exit(isSound ? 0 : 1)
  }

  private static func run(_ world: SoakWorld, until end: Date) throws -> SoakTally {
    var context = world.context
    context.isolation = try .workers()
    // Eight threads and their workers on few cores are kept waiting for long.
    context.limits.time = .seconds(1)
    context.limits.memory = 16 << 20
    let shared = Mutex(SoakTally())
    let sharedContext = context

    let killer = Thread {
      var generator = SystemRandomNumberGenerator()
      while Date() < end {
        usleep(.random(in: 10_000...150_000, using: &generator))
        guard let worker = StartedWorkers.all().randomElement() else { continue }
        if kill(worker, SIGKILL) == 0 { shared.withLock { $0.kills += 1 } }
      }
    }
    killer.start()
    let threads = (0..<threadCount).map { _ in
      Thread {
        while Date() < end {
          // Evaluators come and go, as in a daemon that reloads; workers go on to the next.
          var evaluator = Evaluator(world.catalog, context: sharedContext)
          for _ in 0..<400 where Date() < end {
            let answered = world.evaluateNext(with: &evaluator)
            shared.withLock { $0.add(answered) }
          }
        }
      }
    }
    for thread in threads { thread.start() }
    for thread in threads + [killer] { while !thread.isFinished { usleep(10_000) } }
    world.report()
    return shared.withLock { tally in
      tally.rounds = 1
      tally.faults += world.missingOrRepeated
      return tally
    }
  }
}
