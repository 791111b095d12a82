#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file that is written beside the one that it replaces once it is complete.
///
/// What is no file, such as a device or a pipe, is written at once.
package struct ReplacingFile: ~Copyable {
  private let draft: FileDraft
  private let mayReplace: Bool
  private var descriptor: Int32

  /// Begins to write.
  package init(path: String) throws(SystemError) {
    (draft, descriptor) = try FileDraft.open(replacing: path)
    mayReplace = true
  }

  /// Begins to write a file where nothing is called by the path yet.
  package init(creating path: String, isExecutable: Bool) throws(SystemError) {
    (draft, descriptor) = try FileDraft.open(beside: path, isExecutable ? 0o755 : 0o644)
    mayReplace = false
  }

  /// Writes bytes behind those before.
  package func write(_ bytes: [UInt8]) throws(SystemError) {
    try Descriptor.write(bytes, to: descriptor, of: draft.target)
  }

  /// Puts what was written in place of the file.
  package consuming func keep() throws(SystemError) {
    let closed = close(descriptor)
    descriptor = -1
    // Some systems tell only now that the disk is full.
    guard closed == 0 else { throw .last(draft.target) }
    try draft.putInPlace(replacing: mayReplace)
  }

  deinit {
    if descriptor >= 0 { _ = close(descriptor) }
    draft.remove()
  }
}
