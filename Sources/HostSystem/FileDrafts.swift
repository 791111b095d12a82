#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import Synchronization

// A global, since a signal handler is called with nothing but a number.
private let drafts = (0..<8).map { _ in DraftSlot() }

/// The files that are written beside those that they are to replace; a signal that ends the program
/// removes them first.
enum FileDrafts {
  /// Makes room for paths, which a signal handler may not do.
  static func prepare() { _ = drafts.count }

  /// Takes down the path of a draft; where there are too many, it is not removed by a signal.
  static func add(_ path: String) {
    FileDrafts.listen()
    _ = drafts.contains { $0.take(path) }
  }

  /// Forgets a draft that is in place or was removed.
  static func forget(_ path: String) {
    _ = drafts.contains { $0.forget(path) }
  }

  /// Ends the program as a signal does that nobody listens to, without leaving drafts behind.
  ///
  /// Calls only what a signal handler may call.
  static func end(by number: Int32) {
    for draft in drafts { draft.remove() }
    _ = signal(number, SIG_DFL)
    _ = raise(number)
  }

  /// Listens to the signals that end a program, unless they are ignored or listened to already.
  private static func listen() {
    for number in [SIGINT, SIGTERM, SIGHUP] where isLeftToTheSystem(number) {
      _ = signal(number) { FileDrafts.end(by: $0) }
    }
  }

  private static func isLeftToTheSystem(_ number: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Glibc)
      return unsafe action.__sigaction_handler.sa_handler == nil
    #else
      return unsafe action.__sigaction_u.__sa_handler == nil
    #endif
  }
}

/// Room for the path of one file that is removed when the program is ended.
private final class DraftSlot: Sendable {
  /// Where the path stands as a C string, which belongs to whoever takes it out; 0 when it is free.
  private let address = Atomic<UInt>(0)

  /// Takes a path when there is room for it.
  func take(_ path: String) -> Bool {
    guard let text = unsafe strdup(path) else { return false }
    if exchange(0, for: UInt(bitPattern: text)) { return true }
    unsafe free(text)
    return false
  }

  /// Gives the path up; tells whether it stood here.
  func forget(_ path: String) -> Bool {
    let address = address.load(ordering: .acquiring)
    guard let text = unsafe UnsafeMutablePointer<CChar>(bitPattern: address),
      unsafe strcmp(text, path) == 0, exchange(address, for: 0)
    else { return false }
    unsafe free(text)
    return true
  }

  /// Removes the file.
  func remove() {
    // Its memory is not given back, as a signal handler may not do so.
    let address = address.exchange(0, ordering: .acquiringAndReleasing)
    guard let path = unsafe UnsafePointer<CChar>(bitPattern: address) else { return }
    _ = unsafe unlink(path)
  }

  private func exchange(_ old: UInt, for new: UInt) -> Bool {
    address.compareExchange(expected: old, desired: new, ordering: .acquiringAndReleasing).exchanged
  }
}
