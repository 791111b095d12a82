#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A place in the file system.
package enum FilePlace: Sendable, Hashable {
  /// A folder, with the identity that tells link loops apart.
  case folder(Identity)

  /// A file that stays as it is while it is read.
  case file

  /// A pipe, a device or the like, which can be read once and may keep its reader waiting.
  case stream

  /// Device and number of a folder.
  package struct Identity: Sendable, Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// Looks at a path, following links.
  package static func at(_ path: String) throws(SystemError) -> FilePlace {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw .last(path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR:
      return .folder(
        Identity(
          device: UInt64(truncatingIfNeeded: status.st_dev),
          number: UInt64(truncatingIfNeeded: status.st_ino)))
    default: return .stream
    }
  }

  /// The size of a file in bytes; `nil` for anything else.
  package static func fileSize(of path: String) -> Int? {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }
}

/// A folder's contents.
package enum Directory {
  /// The names in a folder, sorted by their bytes, without `.` and `..`; what is not UTF-8 in a name
  /// is replaced by U+FFFD.
  package static func names(in path: String) throws(SystemError) -> [String] {
    guard let folder = unsafe opendir(path) else { throw .last(path) }
    defer { _ = unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
