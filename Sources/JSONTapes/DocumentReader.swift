internal import CSimdJSON

/// simdjson's parser and the memory that it keeps from one document to the next.
@safe struct DocumentReader: ~Copyable {
  /// The bytes behind a document that simdjson may look at.
  static let padding = 64

  private let handle: OpaquePointer

  /// Makes a reader; `nil` when there is no memory.
  init?() {
    guard let handle = unsafe simdjson_reader_make() else { return nil }
    unsafe self.handle = handle
  }

  deinit {
    unsafe simdjson_reader_free(handle)
  }

  /// Reads a document; `nil` when simdjson does not take it.
  mutating func read(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> simdjson_tape? {
    var tape = unsafe simdjson_tape()
    let error = unsafe bytes.withUnsafeBufferPointer { buffer -> Int32 in
      guard let start = buffer.baseAddress else { return -1 }
      return unsafe simdjson_reader_read(handle, start + range.lowerBound, range.count, &tape)
    }
    return unsafe error == 0 ? tape : nil
  }
}
