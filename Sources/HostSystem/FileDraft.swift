#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file that is written beside the place where it goes.
struct FileDraft {
  /// The path that the file is to be called by.
  let target: String

  /// The path that it is called by until then; `nil` where the target itself is written.
  private let path: String?

  /// Opens a draft of what is to replace a file, or what is no file itself.
  static func open(replacing path: String) throws(SystemError) -> (FileDraft, Int32) {
    guard FileLocation.isTaken(path) else { return try open(beside: path, 0o644) }
    let found = try FilePlace.at(path)
    if case .folder = found { throw SystemError(subject: path, number: EISDIR) }
    // What stands for a stream may be redirected to a file, which others write too.
    let standsForStream =
      ["/dev/stdout", "/dev/stderr"].contains(path) || path.hasPrefix("/dev/fd/")
    if found == .stream || standsForStream {
      let opened = systemOpen(path, O_WRONLY | O_APPEND | O_CLOEXEC, 0)
      guard opened >= 0 else { throw .last(path) }
      return (FileDraft(target: path, path: nil), opened)
    }
    // What a link leads to is replaced, not the link.
    let place = try FileLocation.resolving(path)
    // Who may not write a file may not replace it either.
    guard unsafe access(place, W_OK) == 0 else { throw .last(path) }
    let mode = try FileLocation.mode(of: place)
    let (draft, opened) = try open(beside: place, mode)
    // A new file has what the process grants, one that is replaced keeps what it had.
    _ = fchmod(opened, mode)
    return (draft, opened)
  }

  /// Opens a draft in the folder of its target.
  static func open(beside target: String, _ mode: mode_t) throws(SystemError) -> (FileDraft, Int32)
  {
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
    // A program that was killed, of the same number as this one, may have left its draft.
    for number in 0..<1000 {
      let path = "\(folder).drydock-\(getpid())-\(number).part"
      FileDrafts.add(path)
      let opened = systemOpen(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if opened >= 0 { return (FileDraft(target: target, path: path), opened) }
      let error = SystemError.last(target)
      FileDrafts.forget(path)
      guard error.number == EEXIST else { throw error }
    }
    throw SystemError(subject: target, number: EEXIST)
  }

  /// Calls the file by its target's path.
  func putInPlace(replacing mayReplace: Bool) throws(SystemError) {
    guard let path else { return }
    if mayReplace {
      guard unsafe rename(path, target) == 0 else { throw .last(target) }
      return
    }
    guard unsafe link(path, target) != 0 else { return }
    let error = SystemError.last(target)
    // Not every file system knows links.
    guard error.number != EEXIST, !FileLocation.isTaken(target) else {
      throw SystemError(subject: target, number: EEXIST)
    }
    guard unsafe rename(path, target) == 0 else { throw .last(target) }
  }

  /// Removes what is not in place.
  func remove() {
    guard let path else { return }
    _ = unsafe unlink(path)
    FileDrafts.forget(path)
  }

  private static func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    #if canImport(Glibc)
      unsafe Glibc.open(path, flags, mode)
    #else
      unsafe Darwin.open(path, flags, mode)
    #endif
  }
}
