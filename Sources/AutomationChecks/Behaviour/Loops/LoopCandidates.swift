/// The definitions that can be on a loop: others of them make each one run, and it makes others run.
///
/// Those left out lead to no loop, or only come from one. Cost: grows with what starts definitions
/// and what they do, however many others hear of it.
struct LoopCandidates {
  /// What makes a definition run, and what happens because it does.
  typealias Happenings = (starts: Set<Consequence.Happening>, causes: Set<Consequence.Happening>)

  private(set) var isCandidate: [Bool]

  private let happenings: [Happenings]
  private var listeners: Side
  private var causers: Side

  /// The definitions on one side of what happens.
  private struct Side {
    /// All that were there at first.
    var definitions: [Consequence.Happening: [Int]] = [:]

    /// How many are left.
    var left: [Consequence.Happening: Int] = [:]

    mutating func add(_ definition: Int, to happening: Consequence.Happening) {
      definitions[happening, default: []].append(definition)
      left[happening, default: 0] += 1
    }

    /// Takes a definition away; whether none is left.
    mutating func removeOne(from happening: Consequence.Happening) -> Bool {
      left[happening, default: 1] -= 1
      return left[happening] == 0
    }

    func isLeft(for happenings: Set<Consequence.Happening>) -> Bool {
      happenings.contains { left[$0, default: 0] > 0 }
    }
  }

  init(_ happenings: [Happenings], among isAllowed: [Bool]) {
    self.happenings = happenings
    isCandidate = isAllowed
    (listeners, causers) = (Side(), Side())
    for (definition, happenings) in happenings.enumerated() where isAllowed[definition] {
      for happening in happenings.starts { listeners.add(definition, to: happening) }
      for happening in happenings.causes { causers.add(definition, to: happening) }
    }
    leaveOut()
  }

  private mutating func leaveOut() {
    var pending = Array(happenings.indices)
    while let definition = pending.popLast() {
      let (starts, causes) = happenings[definition]
      let isBetween = causers.isLeft(for: starts) && listeners.isLeft(for: causes)
      guard isCandidate[definition], !isBetween else { continue }
      isCandidate[definition] = false
      for happening in starts where listeners.removeOne(from: happening) {
        pending += causers.definitions[happening] ?? []
      }
      for happening in causes where causers.removeOne(from: happening) {
        pending += listeners.definitions[happening] ?? []
      }
    }
  }
}
