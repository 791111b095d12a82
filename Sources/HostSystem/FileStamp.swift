#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What tells that a file or folder was changed, without reading it.
package struct FileStamp: Sendable, Hashable {
  private let seconds: Int
  private let nanoseconds: Int
  private let size: Int64
  private let number: UInt64

  /// The stamp of a path now; `nil` where there is nothing.
  package static func at(_ path: String) -> FileStamp? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    return FileStamp(
      seconds: time.tv_sec, nanoseconds: time.tv_nsec, size: Int64(status.st_size),
      number: UInt64(status.st_ino))
  }
}
