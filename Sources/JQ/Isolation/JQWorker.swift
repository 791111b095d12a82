internal import JSONValues
internal import WorkerProcesses

/// A worker process at its work: runs programs of libjq for its host until the host is gone.
@safe package struct JQWorker: ~Copyable {
  private let seat: WorkerSeat
  private var isSealed = false
  private var limits = JQLimits()
  private var programs: [UInt32: JQInterpreter] = [:]
  private var document: JQValue?
  private var other: JQValue?
  private var output = PackedWriter()
  private var flushed = WorkerClock.now
  private var evaluationCount = 0

  /// The address space that the worker needs to be ready, its programs included.
  private var settledSpace = 0

  /// Answers are sent at the latest after so many nanoseconds, so that few are lost with a worker.
  private static let patience: UInt64 = 10_000_000

  /// Answers are sent when they take so many bytes.
  private static let portion = 65_536

  /// How many evaluations pass from one look at the memory to the next.
  private static let inspectionInterval = 1024

  /// A worker that keeps more than this part of the memory it may use is to be replaced.
  private static let keepable = 4

  private init(_ seat: WorkerSeat) {
    self.seat = seat
  }

  /// Works until the host closes the socket, if this process was started for that.
  package static func workIfAsked(_ arguments: [String]) {
    WorkerSeat.occupy(arguments) { work(at: $0) }
  }

  private static func work(at seat: WorkerSeat) {
    seat.endWithHost()
    var worker = JQWorker(seat)
    while worker.answerNext() {}
  }

  /// Answers a message; `false` when there is nobody to answer.
  private mutating func answerNext() -> Bool {
    guard let head = seat.read(4) else { return false }
    var header = PackedReader(head)
    guard let length = try? header.number32() else { return false }
    if Int(length) > limits.memory { seat.endExhausted() }
    guard let bytes = seat.read(Int(length)) else { return false }
    var message = PackedReader(bytes)
    do {
      try answer(&message)
    } catch {
      return false
    }
    return flush()
  }

  private mutating func answer(_ message: inout PackedReader) throws(PackedReader.Malformed) {
    guard let request = WorkerRequest(rawValue: try message.byte()) else {
      throw PackedReader.Malformed()
    }
    switch request {
    case .greeting: try greet(&message)
    case .compile: try compile(&message)
    case .forget: programs[try message.number32()] = nil
    case .document: try message.add(to: &document, sharing: nil)
    case .other: try message.add(to: &other, sharing: document)
    case .evaluate: try evaluate(&message)
    }
  }

  private mutating func greet(_ message: inout PackedReader) throws(PackedReader.Malformed) {
    let version = try message.number32()
    guard version == WorkerExchange.version else { throw PackedReader.Malformed() }
    limits = JQLimits(
      memory: Int(clamping: try message.number64()), depth: Int(clamping: try message.number64()),
      resultSize: Int(clamping: try message.number64()))
    if !isSealed { isSealed = seat.seal() }
    other = nil
    document = nil
    if settledSpace == 0 { settledSpace = seat.addressSpace }
    limitMemory()
    let start = output.open()
    output.append(WorkerReply.greeting.rawValue)
    output.append(WorkerExchange.version)
    output.append(UInt8(isSealed ? 1 : 0))
    output.close(start)
  }

  /// Lets evaluations take their memory besides what the worker and its programs need.
  private func limitMemory() { seat.limitAddressSpace(to: settledSpace + limits.memory) }

  private mutating func compile(_ message: inout PackedReader) throws(PackedReader.Malformed) {
    let number = try message.number32()
    let text = try message.text()
    let start = output.open()
    let space = seat.addressSpace
    do {
      programs[number] = try JQInterpreter(program: text)
      output.append(WorkerReply.compiled.rawValue)
    } catch {
      output.append(WorkerReply.refused.rawValue)
      output.append(UInt32(error.messages.count))
      for message in error.messages { output.append(message) }
    }
    output.close(start)
    settledSpace += max(seat.addressSpace - space, 0)
    limitMemory()
  }

  private mutating func evaluate(_ message: inout PackedReader) throws(PackedReader.Malformed) {
    let firstStep = try message.number64()
    let count = try message.number32()
    for index in 0..<count {
      let number = try message.number32()
      let place = try message.number32()
      let isDocument = try message.byte() == 0
      guard let program = programs[number] else { throw PackedReader.Malformed() }
      seat.begin(step: firstStep + UInt64(index))
      let input = isDocument ? JQValue.sharing(document) : JQValue.sharing(other)
      answer(program, place: Int(place), on: input)
      if output.count > Self.portion || WorkerClock.now - flushed > Self.patience {
        guard flush() else { throw PackedReader.Malformed() }
      }
    }
    evaluationCount += Int(count)
    if evaluationCount > Self.inspectionInterval { inspect() }
  }

  private mutating func answer(
    _ program: JQInterpreter, place: Int, on input: consuming JQValue
  ) {
    let start = output.open()
    let result = program.firstOutput(of: .pair(JQValue(Double(place)), input))
    // The kind is known when the value is written.
    let kind = output.count
    output.append(UInt8(0))
    let passed = program.takePassed()
    output.append(UInt32(passed.count))
    for point in passed { output.append(UInt32(point)) }
    let reply = write(result)
    output.set(reply, at: kind)
    output.close(start)
  }

  /// Writes what libjq gave; tells what it is.
  private mutating func write(_ result: consuming JQValue) -> WorkerReply {
    let start = output.count
    let bounds = PackedWriter.Bounds(depth: limits.depth, count: start + limits.resultSize)
    if result.isValid {
      if output.append(result, within: bounds) { return .value }
      defer { output.truncate(to: start) }
      return output.count > bounds.count ? .tooLarge : .tooDeep
    }
    guard let message = result.invalidMessage() else { return .nothing }
    if message.isString {
      message.withBytes { output.append($0) }
      guard output.count > bounds.count else { return .message }
      output.truncate(to: start)
      return .tooLarge
    }
    if !output.append(message, within: bounds) {
      output.truncate(to: start)
      _ = output.append(JQValue.null, within: bounds)
    }
    return .raised
  }

  /// Looks whether memory was lost, as it is to some builtins of libjq, and asks to be replaced then.
  private mutating func inspect() {
    evaluationCount = 0
    guard seat.addressSpace > settledSpace + limits.memory / Self.keepable else { return }
    seat.trimMemory()
    guard seat.addressSpace > settledSpace + limits.memory / Self.keepable else { return }
    let start = output.open()
    output.append(WorkerReply.retiring.rawValue)
    output.close(start)
  }

  private mutating func flush() -> Bool {
    flushed = WorkerClock.now
    guard output.count > 0 else { return true }
    defer { output.clear() }
    return seat.write(output.bytes)
  }
}
