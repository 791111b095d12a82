#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Writes whole files.
package enum FileWriting {
  /// Makes a text the content of a file.
  package static func write(_ text: String, to path: String) throws(SystemError) {
    try write(text, to: path, O_TRUNC, mode: 0o644)
  }

  /// Makes a file of a text, where nothing is called by the path yet.
  package static func create(
    _ text: String, at path: String, isExecutable: Bool = false
  ) throws(SystemError) {
    try write(text, to: path, O_EXCL, mode: isExecutable ? 0o755 : 0o644)
  }

  private static func write(
    _ text: String, to path: String, _ flag: Int32, mode: mode_t
  ) throws(SystemError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flag, mode)
    guard descriptor >= 0 else { throw .last(path) }
    defer { _ = close(descriptor) }
    try Descriptor.write(Array(text.utf8), to: descriptor, of: path)
  }
}
