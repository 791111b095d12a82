internal import AutomationDefinitions

/// Which definitions make which others run.
struct ReactionGraph {
  private let definitions: [CheckedDefinition]
  private let consequences: [[Consequence]]

  /// The definitions that something that happens makes run.
  private let listeners: [Consequence.Happening: [Int]]

  /// A definition that was reached: from where, and by which of its consequences.
  private typealias Origin = (from: Int, consequence: Int)

  init(_ all: [CheckedDefinition]) {
    let definitions = all.filter { $0.definition != nil && $0.candidate.kind != .blueprint }
    var listeners: [Consequence.Happening: [Int]] = [:]
    for (index, definition) in definitions.enumerated() {
      for happening in Consequence.Happening.starting(definition) {
        listeners[happening, default: []].append(index)
      }
    }
    self.definitions = definitions
    self.listeners = listeners
    consequences = definitions.map { definition in
      Consequence.all(of: definition).filter { listeners[$0.happening] != nil }
    }
  }

  /// Loops such that every definition on a loop is on one of them: the shortest of each, those that
  /// nothing ends first.
  ///
  /// Cost: a search for each definition that makes another run.
  var loops: [AutomationLoop] {
    let unguarded = definitions.map { $0.loopGuard == nil }
    var isCovered = definitions.map { _ in false }
    var loops: [AutomationLoop] = []
    for isAllowed in [unguarded, definitions.map { _ in true }] {
      for start in definitions.indices where isAllowed[start] && !isCovered[start] {
        guard let loop = shortestLoop(through: start, among: isAllowed) else { continue }
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
        for next in listeners[consequence.happening] ?? [] where isAllowed[next] {
          guard origins[next] == nil else { continue }
          origins[next] = (current, index)
          if next == start { return steps(backFrom: start, origins) }
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
