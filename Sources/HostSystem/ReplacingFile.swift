#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file that is written beside the one that it replaces once it is complete.
///
/// What is no file, such as a device or a pipe, is written at once.
package struct ReplacingFile: ~Copyable {
  private let path: String
  private let draft: String?
  private let descriptor: Int32
  private var isKept = false

  /// Begins to write.
  package init(path: String) throws(SystemError) {
    // What a link leads to is replaced, not the link.
    let exists = FileLocation.exists(path)
    let place = exists ? try FileLocation.resolving(path) : path
    var isFile = !exists
    if exists, case .file = try FilePlace.at(place) { isFile = true }
    let draft = isFile ? "\(place).\(getpid()).part" : nil
    let flags = isFile ? O_WRONLY | O_CREAT | O_EXCL : O_WRONLY
    let opened = unsafe open(draft ?? place, flags | O_CLOEXEC, 0o644)
    guard opened >= 0 else { throw .last(path) }
    (self.path, self.draft, descriptor) = (place, draft, opened)
  }

  /// Writes bytes behind those before.
  package func write(_ bytes: [UInt8]) throws(SystemError) {
    try Descriptor.write(bytes, to: descriptor, of: path)
  }

  /// Puts what was written in place of the file.
  package consuming func keep() throws(SystemError) {
    guard let draft else { return }
    guard unsafe rename(draft, path) == 0 else { throw .last(path) }
    isKept = true
  }

  deinit {
    _ = close(descriptor)
    if let draft, !isKept { _ = unsafe unlink(draft) }
  }
}
