internal import CZstd

/// Decompresses Zstandard data, of which several frames may stand one behind another.
///
/// A class to own zstd's state.
@safe final class ZstdDecoder {
  private let state: OpaquePointer
  private let subject: String

  /// Whether the data may end here.
  private var isComplete = false

  init(subject: String) throws(StreamError) {
    self.subject = subject
    guard let state = unsafe ZSTD_createDCtx() else {
      throw StreamError.damaged(subject, reason: "zstd cannot be started")
    }
    unsafe self.state = state
  }

  /// Decompresses as much as there is room for, taking away from what is unread.
  func decode(
    _ input: [UInt8], _ unread: inout Range<Int>, into output: inout [UInt8], at place: Range<Int>
  ) throws(StreamError) -> (count: Int, isComplete: Bool) {
    // Without input, a frame that has ended would count as one that begins.
    if isComplete, unread.isEmpty { return (0, true) }
    let (hint, read, written) = decompress(input[unread], into: &output, at: place)
    unread = unread.lowerBound + read..<unread.upperBound
    if ZSTD_isError(hint) != 0 {
      let name = unsafe String(cString: ZSTD_getErrorName(hint))
      throw StreamError.damaged(
        subject,
        reason: "the zstd data is damaged: \(name.prefix(1).lowercased() + name.dropFirst())")
    }
    isComplete = hint == 0
    return (written, isComplete)
  }

  private func decompress(
    _ input: ArraySlice<UInt8>, into output: inout [UInt8], at place: Range<Int>
  ) -> (hint: Int, read: Int, written: Int) {
    unsafe input.withUnsafeBytes { source in
      unsafe output.withUnsafeMutableBytes { buffer in
        let target = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[place])
        var given = unsafe ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: 0)
        var taken = unsafe ZSTD_outBuffer(dst: target.baseAddress, size: target.count, pos: 0)
        let hint = unsafe ZSTD_decompressStream(state, &taken, &given)
        return unsafe (hint, given.pos, taken.pos)
      }
    }
  }

  deinit { unsafe ZSTD_freeDCtx(state) }
}
