#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file or stream that is read block by block; closed when it goes away.
package struct ByteSource: ~Copyable {
  private let descriptor: Int32
  /// What is read, in words.
  let name: String
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
        count = unsafe Self.read(descriptor, buffer.baseAddress, Self.blockSize)
        used = max(count, 0)
      }
      if count >= 0 { return block }
      guard errno == EINTR else { throw .last(name) }
    }
  }

  /// Reads into a stretch of a buffer; tells how many bytes came, 0 at the end.
  package func read(
    into buffer: inout [UInt8], at place: Range<Int>
  ) throws(SystemError) -> Int {
    precondition(buffer.indices.contains(place.lowerBound) && place.upperBound <= buffer.count)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Self.read(descriptor, bytes.baseAddress?.advanced(by: place.lowerBound), place.count)
      }
      if count >= 0 { return count }
      guard errno == EINTR else { throw .last(name) }
    }
  }

  /// Waits until there is something to read; tells whether that came before the program was asked
  /// to end.
  package func waitForInput() -> Bool {
    // Which thread a signal reaches is not known, so that none may wait for input without end.
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while !Interruption.isRequested {
      if unsafe poll(&waiting, 1, 100) != 0, errno != EINTR || waiting.revents != 0 { return true }
    }
    return false
  }

  /// The size of a file in bytes; `nil` for what has no end that is known.
  package var size: Int? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return Int(status.st_size)
  }

  private static func read(
    _ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.read(descriptor, bytes, count)
    #else
      unsafe Darwin.read(descriptor, bytes, count)
    #endif
  }

  /// The most bytes that are read as a whole.
  package static let maxLength = 64_000_000

  /// All bytes to the end; refuses more than can be of any use as a whole.
  package func readAll() throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let block = try readBlock()
      if block.isEmpty { return bytes }
      guard bytes.count + block.count <= Self.maxLength else { throw .tooLong(name) }
      bytes += block
    }
  }
}
