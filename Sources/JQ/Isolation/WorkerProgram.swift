internal import Synchronization

/// A program as a host knows it: its text, and the number that workers know it by.
///
/// A class so that its end is noticed, when workers can forget it.
final class WorkerProgram {
  let text: String
  let number: UInt32
  private let link: WorkerLink

  private static let lastNumber = Atomic<UInt32>(0)

  init(_ text: String, of link: WorkerLink) {
    self.text = text
    self.link = link
    number = Self.lastNumber.add(1, ordering: .relaxed).newValue
  }

  deinit { link.forget(self) }
}
