import AutomationEngine
import Foundation
import Synchronization

/// Eight threads evaluate random events on one catalog of random definitions while their worker
/// processes are killed; every event must be answered once and rightly.
///
/// Its argument is for how many seconds. This program is its own worker, as an embedding one is.
@main
enum Soak {
  private static let threadCount = 8

  static func main() throws {
    Worker.workIfAsked()
    let seconds = CommandLine.arguments.dropFirst().first.flatMap(Double.init) ?? 600
    let before = Resources()
    let world = SoakWorld(seed: UInt64(CommandLine.arguments.dropFirst(2).first ?? "1") ?? 1)
    let tally = try run(world, until: Date(timeIntervalSinceNow: seconds))
    let after = Resources()
    print(
      """
      \(tally.events) events on \(world.definitionCount) definitions, \(tally.outcomes) outcomes, \
      \(tally.stopped) of them stopped by a limit or crash
      \(tally.kills) workers killed
      \(tally.faults) wrong, missing or repeated answers
      memory \(tally.earlyMemory / 1024) KiB after a tenth, \(after.memory / 1024) KiB at the end
      \(before.descriptors) descriptors before, \(after.descriptors) after; \
      \(after.children) processes left
      """)
    let isSound =
      tally.faults == 0 && tally.events > 0 && tally.kills > 0 && after.children == 0
      && after.descriptors <= before.descriptors
      && after.memory <= tally.earlyMemory + tally.earlyMemory / 5
    exit(isSound ? 0 : 1)
  }

  private static func run(_ world: SoakWorld, until end: Date) throws -> SoakTally {
    var context = world.context
    context.isolation = try .workers()
    context.limits.time = .milliseconds(300)
    context.limits.memory = 64 << 20
    let shared = Mutex(SoakTally())
    let early = Date(timeIntervalSinceNow: end.timeIntervalSinceNow / 10)
    let sharedContext = context

    let killer = Thread {
      var generator = SystemRandomNumberGenerator()
      while Date() < end {
        usleep(.random(in: 10_000...150_000, using: &generator))
        guard let worker = Resources.workers().randomElement() else { continue }
        if kill(worker, SIGKILL) == 0 { shared.withLock { $0.kills += 1 } }
        if Date() > early { shared.withLock { $0.noteMemory(Resources().memory) } }
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
      tally.faults += world.missingOrRepeated
      return tally
    }
  }
}
