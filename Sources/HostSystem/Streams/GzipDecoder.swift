internal import CZlib

/// Decompresses gzip data, of which several members may stand one behind another.
///
/// A class to own zlib's state, which may not move.
@safe final class GzipDecoder {
  private let state = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let subject: String

  /// Whether the data may end here.
  private var isComplete = false

  /// Reads the headers of gzip, with the largest window.
  private static let windowBits: Int32 = 15 + 16

  init(subject: String) throws(StreamError) {
    self.subject = subject
    unsafe state.initialize(to: z_stream())
    guard
      unsafe inflateInit2_(
        state, Self.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw StreamError.damaged(subject, reason: "zlib cannot be started") }
  }

  /// Decompresses as much as there is room for, taking away from what is unread.
  func decode(
    _ input: [UInt8], _ unread: inout Range<Int>, into output: inout [UInt8], at place: Range<Int>
  ) throws(StreamError) -> (count: Int, isComplete: Bool) {
    if isComplete {
      // The last member may be padded with zeros.
      while let byte = unread.first, input[byte] == 0 { unread = byte + 1..<unread.upperBound }
      guard !unread.isEmpty else { return (0, true) }
      unsafe inflateReset(state)
      isComplete = false
    }
    let (status, read, written) = inflate(input[unread], into: &output, at: place)
    unread = unread.lowerBound + read..<unread.upperBound
    switch status {
    case Z_STREAM_END: isComplete = true
    case Z_OK, Z_BUF_ERROR: break
    // The error comes again when there is nothing before it.
    default: if written == 0 { throw StreamError.damaged(subject, reason: reason(status)) }
    }
    return (written, isComplete)
  }

  private func inflate(
    _ input: ArraySlice<UInt8>, into output: inout [UInt8], at place: Range<Int>
  ) -> (status: Int32, read: Int, written: Int) {
    unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { buffer in
        let target = unsafe UnsafeMutableBufferPointer(rebasing: buffer[place])
        unsafe state.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe state.pointee.avail_in = UInt32(source.count)
        unsafe state.pointee.next_out = target.baseAddress
        unsafe state.pointee.avail_out = UInt32(target.count)
        let status = unsafe CZlib.inflate(state, Z_NO_FLUSH)
        return unsafe (
          status, source.count - Int(state.pointee.avail_in),
          target.count - Int(state.pointee.avail_out)
        )
      }
    }
  }

  private func reason(_ status: Int32) -> String {
    guard let message = unsafe state.pointee.msg else {
      return "the gzip data is damaged (zlib error \(status))"
    }
    return unsafe "the gzip data is damaged: \(String(cString: message))"
  }

  deinit {
    unsafe inflateEnd(state)
    unsafe state.deallocate()
  }
}
