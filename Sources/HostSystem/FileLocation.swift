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
}
