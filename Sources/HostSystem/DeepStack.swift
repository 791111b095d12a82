#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A thread with room for values nested as deep as they are accepted.
package enum DeepStack {
  /// Bytes of address space; memory is taken only as it is used.
  package static let defaultSize = 1 << 30

  /// What the thread is to run; a class so that a C function can be handed it.
  private final class Work {
    let body: () -> Void

    init(_ body: @escaping () -> Void) { self.body = body }
  }

  /// Runs work on such a thread and waits for its end; on this thread when there can be none.
  package static func run(size: Int = defaultSize, _ body: @escaping () -> Void) {
    if let thread = start(size, body) { pthread_join(thread, nil) } else { body() }
  }

  /// Runs the same work on several such threads at once and waits for the end of all.
  package static func run(onThreads count: Int, _ body: @escaping @Sendable () -> Void) {
    let threads = (0..<count).compactMap { _ in start(defaultSize, body) }
    if threads.isEmpty { body() }
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Starts a thread; `nil` when the system gives none.
  private static func start(_ size: Int, _ body: @escaping () -> Void) -> pthread_t? {
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    defer { unsafe pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setstacksize(&attributes, size)

    // The thread takes over the reference.
    let work = unsafe Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let error = unsafe pthread_create(
      &thread, &attributes,
      { context in
        if let context = unsafe context {
          unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        }
        return nil
      }, work.toOpaque())
    guard error == 0 else {
      unsafe work.release()
      return nil
    }
    return thread
  }
}
