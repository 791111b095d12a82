/// Marks that stay the same for a finding when the lines of its file move.
struct FindingFingerprints: Sendable {
  private var counts: [UInt64: Int] = [:]

  /// The mark of the next finding, made of its file, code and message, and of how many findings
  /// like it came before.
  mutating func next(for diagnostic: Diagnostic, in file: String) -> String {
    var hash = FowlerNollVoHash()
    for text in [file, diagnostic.code.id, diagnostic.message] {
      hash.combine(text.utf8)
      hash.combine(CollectionOfOne(0))
    }
    let ordinal = counts[hash.value, default: 0]
    counts[hash.value] = ordinal + 1
    hash.combine(String(ordinal).utf8)
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// The hash FNV-1a of 64 bits, which is the same in every run.
private struct FowlerNollVoHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }
}
