#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Finds bytes as fast as the C library does.
package enum ByteSearch {
  /// The first place of a byte in a stretch of a buffer; `nil` when it is not there.
  package static func first(_ byte: UInt8, in buffer: [UInt8], _ place: Range<Int>) -> Int? {
    precondition(place.lowerBound >= 0 && place.upperBound <= buffer.count)
    return unsafe buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = unsafe memchr(base + place.lowerBound, Int32(byte), place.count)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// How often a byte stands in a stretch of a buffer, and where it stands last.
  package static func count(
    of byte: UInt8, in buffer: [UInt8], _ place: Range<Int>
  ) -> (count: Int, last: Int?) {
    var (count, last): (Int, Int?) = (0, nil)
    var start = place.lowerBound
    while let found = first(byte, in: buffer, start..<place.upperBound) {
      count += 1
      last = found
      start = found + 1
    }
    return (count, last)
  }
}
