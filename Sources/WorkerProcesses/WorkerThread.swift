#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A thread with room for values nested as deep as they are accepted, and no more.
///
/// A class so that a C function can be handed it.
final class WorkerThread {
  /// Bytes of address space; memory is taken only as it is used.
  private static let size = 128 << 20

  private let body: () -> Void

  init(_ body: @escaping () -> Void) { self.body = body }

  /// Runs the work on the thread and waits for its end; on this thread when there can be none.
  func run() {
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    defer { unsafe pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setstacksize(&attributes, Self.size)
    var thread = pthread_t()
    let error = unsafe pthread_create(
      &thread, &attributes,
      { context in
        if let context = unsafe context {
          unsafe Unmanaged<WorkerThread>.fromOpaque(context).takeUnretainedValue().body()
        }
        return nil
      }, Unmanaged.passUnretained(self).toOpaque())
    guard error == 0 else { return body() }
    pthread_join(thread, nil)
  }
}
