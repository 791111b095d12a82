import HostSystem
import Synchronization
import Testing

@Suite struct TurnsTests {
  @Test func keepsTheOrderOfNumbers() {
    let turns = Turns()
    let next = Mutex(0)
    let done = Mutex([Int]())
    DeepStack.run(onThreads: 4) {
      while true {
        let number = next.withLock { number in
          defer { number += 1 }
          return number
        }
        guard number < 200 else { return }
        turns.wait(for: number)
        done.withLock { $0.append(number) }
        turns.end(number)
      }
    }
    #expect(done.withLock { $0 } == Array(0..<200))
  }
}
