internal import AutomationDefinitions

/// Which definitions make which others run.
struct ReactionGraph {
  private let definitions: [CheckedDefinition]
  private let consequences: [[Consequence]]

  /// What makes each definition run.
  private let starts: [Set<Consequence.Happening>]

  /// The definitions that something that happens makes run.
  private let listeners: [Consequence.Happening: [Int]]

  /// A definition that was reached: from where, and by which of its consequences.
  private typealias Origin = (from: Int, consequence: Int)

  init(_ all: [CheckedDefinition]) {
    let definitions = all.filter { $0.definition != nil && $0.candidate.kind != .blueprint }
    let starts = definitions.map { Set(Consequence.Happening.starting($0)) }
    var listeners: [Consequence.Happening: [Int]] = [:]
    for (index, happenings) in starts.enumerated() {
      for happening in happenings { listeners[happening, default: []].append(index) }
    }
    self.definitions = definitions
    self.starts = starts
    self.listeners = listeners
    consequences = definitions.map { definition in
      Consequence.all(of: definition).filter { listeners[$0.happening] != nil }
    }
  }

  /// Loops such that every definition on a loop is on one of them: the shortest of each, those that
  /// nothing ends first.
  ///
  /// Cost: a search for each definition on a loop.
  var loops: [AutomationLoop] {
    let unguarded = definitions.map { $0.loopGuard == nil }
    var isCovered = definitions.map { _ in false }
    var loops: [AutomationLoop] = []
    for isAllowed in [unguarded, definitions.map { _ in true }] {
      let happenings = zip(starts, consequences).map { ($0, Set($1.map(\.happening))) }
      let isOnLoop = LoopCandidates(happenings, among: isAllowed).isCandidate
      for start in definitions.indices where isOnLoop[start] && !isCovered[start] {
        guard let loop = shortestLoop(through: start, among: isOnLoop) else { continue }
        let found = AutomationLoop(
          steps: loop.map { .init(definition: definitions[$0.from], consequence: $0.consequence) })
        if found.createsOnce { continue }
        for step in loop { isCovered[step.from] = true }
        loops.append(found)
      }
    }
    return loops
  }

  private func shortestLoop(
    through start: Int, among isAllowed: [Bool]
  ) -> [(from: Int, consequence: Consequence)]? {
    var origins: [Int: Origin] = [:]
    var seen = Set<Consequence.Happening>()
    var queue = [start]
    var head = 0
    while head < queue.count {
      let current = queue[head]
      head += 1
      for (index, consequence) in consequences[current].enumerated()
      where seen.insert(consequence.happening).inserted {
        if starts[start].contains(consequence.happening) {
          origins[start] = (current, index)
          return steps(backFrom: start, origins)
        }
        for next in listeners[consequence.happening] ?? []
        where isAllowed[next] && origins[next] == nil {
          origins[next] = (current, index)
          queue.append(next)
        }
      }
    }
    return nil
  }

  private func steps(
    backFrom start: Int, _ origins: [Int: Origin]
  ) -> [(from: Int, consequence: Consequence)] {
    var steps: [(from: Int, consequence: Consequence)] = []
    var current = start
    while let origin = origins[current] {
      steps.append((origin.from, consequences[origin.from][origin.consequence]))
      current = origin.from
      if current == start { break }
    }
    let inOrder = Array(steps.reversed())
    // The definition that stands first in the files tells the loop.
    let first = inOrder.indices.min { inOrder[$0].from < inOrder[$1].from } ?? 0
    return Array(inOrder[first...] + inOrder[..<first])
  }
}
