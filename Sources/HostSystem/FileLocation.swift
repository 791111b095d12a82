#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Where the process works, and where links lead.
package enum FileLocation {
  /// The folder that relative paths start from.
  package static func workingFolder() throws(SystemError) -> String { try resolving(".") }

  /// The full path of what a path leads to, without links.
  package static func resolving(_ path: String) throws(SystemError) -> String {
    guard let resolved = unsafe realpath(path, nil) else { throw .last(path) }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Whether anything is called by a path.
  package static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// Whether anything is called by a path, and be it a link that leads nowhere.
  static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// Who may do what with a file.
  static func mode(of path: String) throws(SystemError) -> mode_t {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw .last(path) }
    return status.st_mode & 0o7777
  }
}
