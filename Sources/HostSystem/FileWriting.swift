#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Writes whole files, of which nobody ever sees a part.
package enum FileWriting {
  /// Makes a text the content of a file.
  package static func write(_ text: String, to path: String) throws(SystemError) {
    let file = try ReplacingFile(path: path)
    try file.write(Array(text.utf8))
    try file.keep()
  }

  /// Makes a file of a text, where nothing is called by the path yet.
  package static func create(
    _ text: String, at path: String, isExecutable: Bool = false
  ) throws(SystemError) {
    let file = try ReplacingFile(creating: path, isExecutable: isExecutable)
    try file.write(Array(text.utf8))
    try file.keep()
  }

  /// Takes away a file that was made in vain; what cannot be taken away stays.
  package static func remove(_ path: String) {
    _ = unsafe unlink(path)
  }
}
