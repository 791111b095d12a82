/// The patterns that were computed while expressions ran, compiled and kept.
///
/// Not Sendable, as the patterns are not.
public struct RegularExpressionCache {
  /// A pattern and the text that it was compiled from.
  private struct Entry {
    let source: [UInt8]
    let expression: RegularExpression
  }

  private var entries: [Int: Entry] = [:]
  private let capacity: Int
  private let retryLimit: UInt

  /// Creates an empty cache; when it is full it begins anew.
  public init(capacity: Int = 256, retryLimit: UInt = RegularExpression.usualRetryLimit) {
    self.capacity = capacity
    self.retryLimit = retryLimit
  }

  /// The number of patterns kept.
  public var count: Int { entries.count }

  /// The compiled pattern; what is refused is not kept.
  public mutating func expression(
    _ source: Span<UInt8>, _ flags: RegularExpressionFlags
  ) throws(RegularExpressionFault) -> RegularExpression {
    let key = Self.key(source, flags)
    if let entry = entries[key], entry.expression.flags == flags,
      Self.isEqual(entry.source, source)
    {
      return entry.expression
    }
    let expression = try RegularExpression(source, flags, retryLimit: retryLimit)
    if entries.count >= capacity { entries.removeAll(keepingCapacity: true) }
    entries[key] = Entry(source: [UInt8](source), expression: expression)
    return expression
  }

  private static func key(_ source: Span<UInt8>, _ flags: RegularExpressionFlags) -> Int {
    var hasher = Hasher()
    hasher.combine(flags.rawValue)
    unsafe source.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    return hasher.finalize()
  }

  private static func isEqual(_ kept: [UInt8], _ source: Span<UInt8>) -> Bool {
    guard kept.count == source.count else { return false }
    for index in source.indices where kept[index] != source[index] { return false }
    return true
  }
}
