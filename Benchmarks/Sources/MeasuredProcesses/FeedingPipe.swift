internal import Glibc

/// A pipe through which this process feeds another.
public struct FeedingPipe: ~Copyable {
  /// The end that the other process reads; closed once it is negative.
  public private(set) var readEnd: Int32
  private let writeEnd: Int32

  /// Makes a pipe.
  public init() throws(ProcessFault) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw .system("pipe", errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  /// Leaves the reading to the other process, so that writing fails when that ends.
  public mutating func closeReadEnd() {
    close(readEnd)
    readEnd = -1
  }

  /// Writes all of some bytes, waiting for the reader.
  public func write(_ bytes: [UInt8]) throws(ProcessFault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(writeEnd, $0.baseAddress, $0.count)
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw .system("pipe", errno)
      }
    }
  }

  deinit {
    if readEnd >= 0 { close(readEnd) }
    close(writeEnd)
  }
}
