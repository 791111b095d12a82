/// A compiled pattern of jq's `test`, `match`, `capture`, `scan`, `split`, `sub` and the like, with
/// its flags.
///
/// A class because it owns C handles. Not Sendable: each search leaves its match in the handles, so
/// it belongs to one thread.
public final class RegularExpression {
  /// The flags that it was compiled with.
  public let flags: RegularExpressionFlags

  /// The names of its groups, by their numbers from 1.
  public let groupNames: [String?]

  let pattern: CompiledPattern
  let traits: PatternTraits

  /// The pattern as a row of characters, when it is no more.
  let row: RowPattern?

  /// The pattern at the end of a text; only where all matches are looked for.
  let atEnd: CompiledPattern?

  /// Whether the pattern matches an empty text; `nil` when that cannot be told.
  let matchesEmptyText: Bool?

  /// How often a search may go back and try another way unless it is told otherwise.
  ///
  /// Source: libjq searches with oniguruma's own limit.
  public static let usualRetryLimit: UInt = 10_000_000

  /// Compiles a pattern in UTF-8.
  ///
  /// Cost: a few microseconds.
  public init(
    _ source: Span<UInt8>, _ flags: RegularExpressionFlags, retryLimit: UInt = usualRetryLimit
  ) throws(RegularExpressionFault) {
    self.flags = flags
    traits = PatternTraits(source)
    guard !traits.contains(.isUnusual), UTF8Tail.isComplete(source) else { throw .uncertain }
    let pattern = try CompiledPattern(source, flags, retryLimit: retryLimit)
    groupNames = pattern.groupNames()
    row = RowPattern(source, flags)
    if flags.contains(.global) {
      let wrapped = Self.atEnd(source, flags)
      atEnd = try CompiledPattern(wrapped.span, flags, retryLimit: retryLimit)
      matchesEmptyText = try? pattern.search([UInt8]().span, from: 0)
    } else {
      atEnd = nil
      matchesEmptyText = nil
    }
    self.pattern = pattern
  }

  /// The number of its groups.
  public var groupCount: Int { groupNames.count }

  /// The pattern for an empty match at the end of a text, written as the definitions around libjq
  /// write it: what they refuse is refused.
  private static func atEnd(_ source: Span<UInt8>, _ flags: RegularExpressionFlags) -> [UInt8] {
    var wrapped = Array(#"\z(?:"#.utf8)
    wrapped.append(contentsOf: source)
    if flags.contains(.extended) { wrapped.append(UInt8(ascii: "\n")) }
    wrapped.append(UInt8(ascii: ")"))
    return wrapped
  }
}
