/// The matches of a search: where they and their groups stand, in bytes.
///
/// Made once and filled again and again, so that a search allocates nothing.
public struct RegularExpressionMatches {
  /// The number of matches.
  public private(set) var count = 0

  /// The bounds of each match, then of its groups; -1 for a group that took no part.
  ///
  /// Those behind the last match are of earlier searches.
  private var bounds: [(start: Int32, end: Int32)] = []
  private var groupCount = 0

  /// Creates an empty list.
  public init() {}

  /// Where a match stands.
  public func range(of match: Int) -> Range<Int> {
    precondition(match >= 0 && match < count)
    let bounds = bounds[match * (groupCount + 1)]
    return Int(bounds.start)..<Int(bounds.end)
  }

  /// Where a group stands, by its number from 1; `nil` when it took no part.
  public func range(ofGroup group: Int, of match: Int) -> Range<Int>? {
    precondition(match >= 0 && match < count && group > 0 && group <= groupCount)
    let bounds = bounds[match * (groupCount + 1) + group]
    return bounds.start < 0 ? nil : Int(bounds.start)..<Int(bounds.end)
  }

  /// Forgets all matches, for a pattern with a number of groups.
  mutating func reset(groupCount: Int) {
    count = 0
    self.groupCount = groupCount
  }

  /// Takes a match without groups.
  mutating func append(_ range: Range<Int>) {
    precondition(groupCount == 0)
    set((Int32(range.lowerBound), Int32(range.upperBound)), ofGroup: 0)
    count += 1
  }

  /// Sets where a group of the next match stands; groups come in their order.
  private mutating func set(_ part: (start: Int32, end: Int32), ofGroup group: Int) {
    let place = count * (groupCount + 1) + group
    if place < bounds.count { bounds[place] = part } else { bounds.append(part) }
  }

  /// Takes the last match of a pattern; gives back where it stands.
  mutating func append(
    _ pattern: borrowing CompiledPattern
  ) throws(RegularExpressionFault) -> Range<Int> {
    let whole = pattern.bounds(ofGroup: 0)

    // A group that looks ahead can set the start of the match behind its end.
    guard whole.start <= whole.end else { throw .uncertain }

    // One that looks behind can set it before the end of the last match.
    guard count == 0 || Int(whole.start) >= range(of: count - 1).upperBound else {
      throw .uncertain
    }

    // libjq 1.6 gives an empty match no groups, later versions do.
    guard whole.start < whole.end || groupCount == 0 else { throw .uncertain }
    for group in 0...groupCount {
      let part = pattern.bounds(ofGroup: group)
      guard part.start <= part.end else { throw .uncertain }
      set(part, ofGroup: group)
    }
    count += 1
    return Int(whole.start)..<Int(whole.end)
  }
}
