/// What came of a soak.
struct SoakTally {
  var events = 0
  var outcomes = 0
  var stopped = 0
  var faults = 0
  var kills = 0

  /// The memory of this process after a tenth of the time, in bytes.
  private(set) var earlyMemory = 0

  mutating func noteMemory(_ memory: Int) {
    if earlyMemory == 0 { earlyMemory = memory }
  }

  mutating func add(_ event: SoakTally) {
    events += event.events
    outcomes += event.outcomes
    stopped += event.stopped
    faults += event.faults
  }
}
