#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension TapeMemory {
  /// The value of a key; of the last one where a key stands twice.
  ///
  /// Cost: about a nanosecond for each key of the object.
  public func field(_ key: TapeText, of object: TapeReference) -> TapeValue? {
    let found =
      object.isInDocument ? placeInDocument(of: key, in: object) : place(of: key, in: object)
    return found.map { value(in: object.region, at: $0) }
  }

  /// The place of a key's value in an object that was read, whose keys are simdjson's strings.
  private func placeInDocument(of key: TapeText, in object: TapeReference) -> Int? {
    let words = unsafe words(.document)
    let strings = unsafe strings(.document)
    let wanted = unsafe bytes(of: key)
    let head = unsafe KeyHead(wanted)
    let end = unsafe end(of: object, words)
    var index = Int(object.index) + 1
    var found: Int?
    while index + 1 < end {
      let offset = unsafe Int(TapeWord(words[index]).payload)
      precondition(offset + KeyHead.size <= strings.count)
      let start = unsafe UnsafeRawPointer(strings.baseAddress.unsafelyUnwrapped + offset)
      if unsafe head.matches(start),
        unsafe hasSameTail(start, strings.count - offset, wanted)
      {
        found = index + 1
      }
      index = unsafe place(behind: index + 1, words)
    }
    return found
  }

  /// Whether the bytes behind the head of a key are those of another.
  @inline(__always)
  private func hasSameTail(
    _ key: UnsafeRawPointer, _ size: Int, _ wanted: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard wanted.count > 4, let other = wanted.baseAddress else { return true }
    precondition(4 + wanted.count <= size)
    return unsafe memcmp(key + KeyHead.size, other + 4, wanted.count - 4) == 0
  }

  /// The place of a key's value in an object that was made.
  private func place(of key: TapeText, in object: TapeReference) -> Int? {
    let words = unsafe words(object.region)
    let end = unsafe end(of: object, words)
    var index = Int(object.index) + 1
    var found: Int?
    while index < end {
      guard case .text(let other) = value(in: object.region, at: index) else { return found }
      index = unsafe place(behind: index, words)
      precondition(index < end)
      if isEqual(other, key) { found = index }
      index = unsafe place(behind: index, words)
    }
    return found
  }
}

/// What simdjson puts in front of a key and its first bytes, which tell most keys apart.
///
/// ```
/// 04 00 00 00 "type"
/// ```
private struct KeyHead {
  /// The bytes of a head: four of the length and four of the key.
  static let size = 8

  private let bits: UInt64
  private let mask: UInt64

  /// The head of a key.
  init(_ key: UnsafeBufferPointer<UInt8>) {
    var bits = UInt64(UInt32(truncatingIfNeeded: key.count))
    let count = min(key.count, 4)
    for index in 0..<count { bits |= unsafe UInt64(key[index]) << UInt64(32 + 8 * index) }
    self.bits = bits
    mask = count == 4 ? .max : (1 << UInt64(32 + 8 * count)) - 1
  }

  /// Whether a key in memory has this head.
  @inline(__always)
  func matches(_ key: UnsafeRawPointer) -> Bool {
    unsafe (UInt64(littleEndian: key.loadUnaligned(as: UInt64.self)) ^ bits) & mask == 0
  }
}
