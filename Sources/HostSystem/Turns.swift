#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Lets threads do numbered pieces of work one after another, by their numbers from 0.
@safe package final class Turns {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var current = 0

  /// Creates turns of which number 0 is the first.
  package init() {
    unsafe mutex.initialize(to: pthread_mutex_t())
    unsafe condition.initialize(to: pthread_cond_t())
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(condition, nil)
  }

  /// Waits until all numbers before one have ended.
  package func wait(for number: Int) {
    unsafe pthread_mutex_lock(mutex)
    while current < number { unsafe pthread_cond_wait(condition, mutex) }
    unsafe pthread_mutex_unlock(mutex)
  }

  /// Ends the turn of a number that was waited for.
  package func end(_ number: Int) {
    unsafe pthread_mutex_lock(mutex)
    current = number + 1
    unsafe pthread_cond_broadcast(condition)
    unsafe pthread_mutex_unlock(mutex)
  }

  deinit {
    unsafe pthread_cond_destroy(condition)
    unsafe pthread_mutex_destroy(mutex)
    unsafe condition.deallocate()
    unsafe mutex.deallocate()
  }
}

// Sound because the number is only touched under the lock.
extension Turns: @unchecked Sendable {}
