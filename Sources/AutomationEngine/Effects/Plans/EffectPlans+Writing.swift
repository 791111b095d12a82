internal import JQ
internal import JSONTapes

/// Something that a plan has no answer to: an error, a null in a text, keys that meet.
struct PlanDeparture: Error {}

extension EffectPlans {
  /// Appends the effect of a plan as JSON.
  ///
  /// What was appended before a departure is to be taken back.
  func write(
    _ plan: Plan, to output: inout [UInt8], with jq: inout JQEvaluator, on input: JQInput
  ) throws(PlanDeparture) {
    guard try write(plan.root, to: &output, with: &jq, on: input) else { throw PlanDeparture() }
  }

  /// Appends a node; `false` stands for JavaScript's `undefined`, of which nothing is appended.
  func write(
    _ place: Place, to output: inout [UInt8], with jq: inout JQEvaluator, on input: JQInput
  ) throws(PlanDeparture) -> Bool {
    switch nodes[place] {
    case .bytes(let bytes): jq.memory.writeBytes(of: bytes, to: &output)
    case .value(let id):
      switch jq.output(of: id, on: input) {
      case .value(let value):
        guard jq.memory.write(value, to: &output) else { throw PlanDeparture() }
      case .undefined: return false
      case .fault: throw PlanDeparture()
      }
    case .text(let range):
      output.append(UInt8(ascii: "\""))
      for index in range {
        switch segments[index] {
        case .bytes(let bytes): jq.memory.writeBytes(of: bytes, to: &output)
        case .expression(let id):
          guard case .value(let value) = jq.output(of: id, on: input), !value.isNull,
            jq.memory.writeInside(value, to: &output)
          else { throw PlanDeparture() }
        }
      }
      output.append(UInt8(ascii: "\""))
    case .array(let range):
      output.append(UInt8(ascii: "["))
      for index in range {
        if index > range.lowerBound { output.append(UInt8(ascii: ",")) }
        if try !write(elements[index], to: &output, with: &jq, on: input) {
          output.append(contentsOf: "null".utf8)
        }
      }
      output.append(UInt8(ascii: "]"))
    case .object(let range): try write(range, to: &output, with: &jq, on: input)
    case .part(let part): return try write(part, to: &output, with: &jq, on: input)
    case .requiredText(let place):
      let start = output.count
      guard try write(place, to: &output, with: &jq, on: input), output.count > start + 2,
        output[start] == UInt8(ascii: "\"")
      else { throw PlanDeparture() }
    }
    return true
  }

  private func write(
    _ range: Range<Int>, to output: inout [UInt8], with jq: inout JQEvaluator, on input: JQInput
  ) throws(PlanDeparture) {
    output.append(UInt8(ascii: "{"))
    var isFirst = true
    var rendered: [TapeText] = []
    for index in range {
      let pair = pairs[index]
      let start = output.count
      if !isFirst { output.append(UInt8(ascii: ",")) }
      switch pair.key {
      case .literal(let bytes, let key):
        guard !rendered.contains(where: { jq.memory.isEqual($0, key) }) else {
          throw PlanDeparture()
        }
        jq.memory.writeBytes(of: bytes, to: &output)
      case .rendered(let place):
        guard let key = try renderedKey(place, with: &jq, on: input) else {
          output.removeSubrange(start...)
          continue
        }
        guard !rendered.contains(where: { jq.memory.isEqual($0, key) }),
          !isLiteralKey(key, in: range, jq.memory),
          !(0x30...0x39).contains(jq.memory.byte(0, of: key))
        else { throw PlanDeparture() }
        rendered.append(key)
        output.append(UInt8(ascii: "\""))
        jq.memory.writeEscaped(key, to: &output)
        output.append(contentsOf: "\":".utf8)
      }
      if try write(pair.value, to: &output, with: &jq, on: input) {
        isFirst = false
      } else {
        output.removeSubrange(start...)
      }
    }
    output.append(UInt8(ascii: "}"))
  }

  /// A key with templates; `nil` where its pair is dropped.
  private func renderedKey(
    _ place: Place, with jq: inout JQEvaluator, on input: JQInput
  ) throws(PlanDeparture) -> TapeText? {
    switch nodes[place] {
    case .value(let id):
      switch jq.output(of: id, on: input) {
      case .undefined, .value(.null): return nil
      case .value(.text(let text)): return text.count == 0 ? nil : text
      case .value, .fault: throw PlanDeparture()
      }
    default:
      var key: [UInt8] = []
      guard try write(place, to: &key, with: &jq, on: input), key.count > 2,
        !key.contains(UInt8(ascii: "\\"))
      else { throw PlanDeparture() }
      let start = jq.memory.scratchPosition
      jq.memory.append(key.span.extracting(1..<key.count - 1))
      return jq.memory.scratchText(from: start)
    }
  }

  private func isLiteralKey(
    _ key: TapeText, in range: Range<Int>, _ memory: borrowing TapeMemory
  ) -> Bool {
    for index in range {
      if case .literal(_, let literal) = pairs[index].key, memory.isEqual(literal, key) {
        return true
      }
    }
    return false
  }
}
