/// A key that is compared with those of simdjson, which stand behind their lengths.
///
/// ```
/// 0A 00 00 00 "identifier"
/// ```
///
/// The length and the first twelve bytes, which tell most keys apart, are compared as two words.
struct SoughtKey: BitwiseCopyable {
  /// How many bytes are looked at from the length of a key on, whatever it is.
  static let size = 16

  /// How many bytes of a key are compared.
  static let headCount = 12

  let text: TapeText
  private let head: UInt64
  private let headMask: UInt64
  private let tail: UInt64
  private let tailMask: UInt64

  /// Prepares the comparison with a key by its bytes.
  init(_ text: TapeText, _ bytes: UnsafeBufferPointer<UInt8>) {
    var (head, tail): (UInt64, UInt64) = (UInt64(UInt32(text.count)), 0)
    for index in 0..<min(text.count, 4) { head |= unsafe UInt64(bytes[index]) << (32 + 8 * index) }
    for index in 4..<max(4, min(text.count, Self.headCount)) {
      tail |= unsafe UInt64(bytes[index]) << (8 * (index - 4))
    }
    self.text = text
    self.head = head
    self.tail = tail
    headMask = text.count < 4 ? 1 << UInt64(32 + 8 * text.count) - 1 : .max
    tailMask =
      text.count < Self.headCount ? 1 << UInt64(8 * max(0, text.count - 4)) - 1 : .max
  }

  /// Whether the key whose length stands at a place, behind which `size` bytes may be looked at, is
  /// this one as far as it is compared.
  @inline(__always)
  func isLike(_ place: UnsafeRawPointer) -> Bool {
    unsafe (Self.word(place) ^ head) & headMask == 0
      && (Self.word(place + 8) ^ tail) & tailMask == 0
  }

  @inline(__always)
  private static func word(_ place: UnsafeRawPointer) -> UInt64 {
    unsafe UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
  }
}
