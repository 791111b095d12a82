#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file or stream that is read block by block; closed when it goes away.
package struct ByteSource: ~Copyable {
  private let descriptor: Int32
  private let name: String
  private let ownsDescriptor: Bool

  /// The largest block that is read at once, in bytes.
  package static let blockSize = 1 << 16

  /// Opens a file; `-` is standard input.
  package init(path: String) throws(SystemError) {
    guard path != "-" else {
      (descriptor, name, ownsDescriptor) = (STDIN_FILENO, "standard input", false)
      return
    }
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw .last(path) }
    (descriptor, name, ownsDescriptor) = (opened, path, true)
  }

  /// Reads from what is open already, and stays so.
  init(descriptor: Int32, name: String) {
    (self.descriptor, self.name, ownsDescriptor) = (descriptor, name, false)
  }

  deinit {
    if ownsDescriptor { _ = close(descriptor) }
  }

  /// The next bytes; empty at the end.
  package func readBlock() throws(SystemError) -> [UInt8] {
    while true {
      var count = 0
      let block = unsafe [UInt8](unsafeUninitializedCapacity: Self.blockSize) { buffer, used in
        count = unsafe read(descriptor, buffer.baseAddress, Self.blockSize)
        used = max(count, 0)
      }
      if count >= 0 { return block }
      guard errno == EINTR else { throw .last(name) }
    }
  }

  /// All bytes to the end.
  package func readAll() throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let block = try readBlock()
      if block.isEmpty { return bytes }
      bytes += block
    }
  }
}
