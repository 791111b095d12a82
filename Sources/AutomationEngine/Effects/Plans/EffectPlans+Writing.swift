internal import JQ
internal import JSONTapes

/// Something that a plan has no answer to: an error, a null in a text, keys that meet.
struct PlanDeparture: Error {}

extension EffectPlans {
  /// A key with templates that was written.
  private struct WrittenKey {
    let object: Int32
    let text: TapeText
  }

  /// Appends the effect of a plan as JSON.
  ///
  /// What was appended before a departure is to be taken back.
  func write(
    _ plan: Plan, to output: inout [UInt8], with jq: inout JQEvaluator, on input: JQInput
  ) throws(PlanDeparture) {
    var requiredStart = 0
    var keyStart = 0
    var pairStart = 0
    var keys: [WrittenKey] = []
    var index = plan.steps.lowerBound
    while index < plan.steps.upperBound {
      let step = steps[index]
      index += 1
      switch step {
      case .bytes(let bytes): append(bytes, to: &output, jq.memory)
      case .comma: Self.appendComma(to: &output)
      case .value(let id):
        guard jq.write(id, on: input, to: &output) == .written else { throw PlanDeparture() }
      case .element(let id):
        switch jq.write(id, on: input, to: &output) {
        case .written: break
        case .undefined: output.append(contentsOf: "null".utf8)
        case .fault: throw PlanDeparture()
        }
      case .pair(let key, let id):
        switch jq.output(of: id, on: input) {
        case .value(let value):
          Self.appendComma(to: &output)
          append(key, to: &output, jq.memory)
          guard jq.memory.write(value, to: &output) else { throw PlanDeparture() }
        case .undefined: break
        case .fault: throw PlanDeparture()
        }
      case .inside(let id):
        guard jq.writeInside(id, on: input, to: &output) else { throw PlanDeparture() }
      case .startOfRequired: requiredStart = output.count
      case .endOfRequired:
        guard output.count > requiredStart + 2, output[requiredStart] == UInt8(ascii: "\"")
        else { throw PlanDeparture() }
      case .key(let id, let object, let end):
        guard let key = try key(id, with: &jq, on: input) else {
          index = Int(end)
          continue
        }
        try check(key, in: object, &keys, jq.memory)
        pairStart = output.count
        Self.appendComma(to: &output)
        guard jq.memory.write(.text(key), to: &output) else { throw PlanDeparture() }
        output.append(UInt8(ascii: ":"))
      case .startOfKey:
        pairStart = output.count
        Self.appendComma(to: &output)
        keyStart = output.count
        output.append(UInt8(ascii: "\""))
      case .endOfKey(let object):
        let start = jq.memory.scratchPosition
        jq.memory.append(output.span.extracting((keyStart + 1)...))
        let key = jq.memory.scratchText(from: start)
        guard key.count > 0, !jq.memory.contains(UInt8(ascii: "\\"), in: key) else {
          throw PlanDeparture()
        }
        try check(key, in: object, &keys, jq.memory)
        output.append(contentsOf: "\":".utf8)
      case .valueOfKey(let id):
        switch jq.write(id, on: input, to: &output) {
        case .written: break
        case .undefined: output.removeSubrange(pairStart...)
        case .fault: throw PlanDeparture()
        }
      case .checked(let step):
        try write(
          step, since: requiredStart, ofPairAt: pairStart, keys.last?.text, to: &output, with: &jq,
          on: input)
      case .field(let step):
        try write(
          step, since: requiredStart, ofPairAt: pairStart, to: &output, with: &jq, on: input)
      }
    }
  }

  func append(
    _ bytes: Bytes, to output: inout [UInt8], _ memory: borrowing TapeMemory
  ) {
    guard let text else { return }
    memory.writeBytes(of: text.part(Int(bytes.start)..<Int(bytes.end)), to: &output)
  }

  /// Appends a comma, unless an object has just begun.
  static func appendComma(to output: inout [UInt8]) {
    if output.last != UInt8(ascii: "{") { output.append(UInt8(ascii: ",")) }
  }

  /// A key that is a template; `nil` where its pair is dropped.
  private func key(
    _ id: JQExpressionSet.ID, with jq: inout JQEvaluator, on input: JQInput
  ) throws(PlanDeparture) -> TapeText? {
    switch jq.output(of: id, on: input) {
    case .undefined, .value(.null): return nil
    case .value(.text(let text)): return text.count == 0 ? nil : text
    case .value, .fault: throw PlanDeparture()
    }
  }

  /// Departs where a key stands in its object already, or where JavaScript might order it otherwise.
  private func check(
    _ key: TapeText, in object: Int32, _ keys: inout [WrittenKey], _ memory: borrowing TapeMemory
  ) throws(PlanDeparture) {
    for written in keys where written.object == object && memory.isEqual(written.text, key) {
      throw PlanDeparture()
    }
    for index in objects[Int(object)] where memory.isEqual(literalKeys[index], key) {
      throw PlanDeparture()
    }
    guard !(0x30...0x39).contains(memory.byte(0, of: key)) else { throw PlanDeparture() }
    if keys.isEmpty { keys.reserveCapacity(8) }
    keys.append(WrittenKey(object: object, text: key))
  }
}
