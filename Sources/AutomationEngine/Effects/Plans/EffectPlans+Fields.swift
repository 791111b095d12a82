internal import JQ
internal import JSONTapes
internal import JSONValues

extension EffectPlans {
  /// The keys on the way to a part of the trigger data, among `names`.
  struct Way: Sendable {
    let start: Int32
    let end: Int32
  }

  /// A step that writes a field of a request or message.
  enum FieldStep: Sendable {
    /// What a template gives, which must be something.
    case present(JQExpressionSet.ID, takesNull: Bool)

    /// A key with its colon and what a template gives, as a text; neither where it gives nothing.
    case textPair(Bytes, JQExpressionSet.ID)

    /// What a template gives, as a text, behind a key that was written already.
    case textOfKey(JQExpressionSet.ID)

    /// What was written since `startOfRequired` becomes a string.
    case embedded

    /// Whether a template gives true or the text of it.
    case flag(JQExpressionSet.ID, otherwise: Bool)

    /// The name of a branch: `main` unless there is one; whether nothing but null stands for none.
    case branch(JQExpressionSet.ID, isStrict: Bool)

    /// A part of the trigger data.
    case member(Way)

    /// A text of the trigger data without quotes.
    case memberText(Way)

    /// The string that was written since `startOfRequired` becomes one segment of a URL's path.
    case urlSegment
  }

  /// How long a text may be that counts in the payload and not in the effect.
  static let maxDroppedLength = 256

  /// Takes a step; `start` is where `startOfRequired` stood, `pair` where a key was written.
  func write(
    _ step: FieldStep, since start: Int, ofPairAt pair: Int, to output: inout [UInt8],
    with jq: inout JQEvaluator, on input: JQInput
  ) throws(PlanDeparture) {
    switch step {
    case .present(let id, let takesNull):
      guard case .value(let value) = jq.output(of: id, on: input), takesNull || !value.isNull,
        jq.memory.write(value, to: &output)
      else { throw PlanDeparture() }
    case .textPair(let key, let id):
      switch jq.output(of: id, on: input) {
      case .value(let value):
        Self.appendComma(to: &output)
        append(key, to: &output, jq.memory)
        try writeText(value, to: &output, &jq.memory)
      case .undefined: break
      case .fault: throw PlanDeparture()
      }
    case .textOfKey(let id):
      switch jq.output(of: id, on: input) {
      case .value(let value): try writeText(value, to: &output, &jq.memory)
      case .undefined: output.removeSubrange(pair...)
      case .fault: throw PlanDeparture()
      }
    case .embedded:
      let from = jq.memory.scratchPosition
      jq.memory.append(output.span.extracting(start...))
      output.removeSubrange(start...)
      output.append(UInt8(ascii: "\""))
      jq.memory.writeEscaped(jq.memory.scratchText(from: from), to: &output)
      output.append(UInt8(ascii: "\""))
    case .flag(let id, let otherwise):
      let flag = try flag(jq.output(of: id, on: input), otherwise: otherwise, jq.memory)
      output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .branch(let id, let isStrict):
      try writeBranch(jq.output(of: id, on: input), isStrict, to: &output, &jq.memory)
    case .member(let way):
      guard jq.memory.write(member(way, of: input, &jq), to: &output) else {
        throw PlanDeparture()
      }
    case .memberText(let way):
      guard case .text(let text) = member(way, of: input, &jq) else { throw PlanDeparture() }
      jq.memory.writeEscaped(text, to: &output)
    case .urlSegment: try encodeSegment(since: start, in: &output)
    }
  }

  private func writeText(
    _ value: TapeValue, to output: inout [UInt8], _ memory: inout TapeMemory
  ) throws(PlanDeparture) {
    output.append(UInt8(ascii: "\""))
    guard memory.writeInside(value, to: &output) else { throw PlanDeparture() }
    output.append(UInt8(ascii: "\""))
  }

  /// A part of the trigger data; null where it has none.
  private func member(_ way: Way, of data: JQInput, _ jq: inout JQEvaluator) -> TapeValue {
    var value = data.value
    for index in way.start..<way.end {
      value = value.objectReference.map { jq.member(names[Int(index)], of: $0) } ?? .null
    }
    return value
  }

  private func flag(
    _ output: JQOutput, otherwise: Bool, _ memory: borrowing TapeMemory
  ) throws(PlanDeparture) -> Bool {
    switch output {
    case .value(.bool(let flag)): return flag
    case .value(.text(let text)) where text.count <= Self.maxDroppedLength:
      return memory.isEqual(text, "true")
    case .value(.null), .value(.number), .undefined: return otherwise
    // What the effect leaves out counts in its payload all the same, as far as that is limited.
    case .value, .fault: throw PlanDeparture()
    }
  }

  private func writeBranch(
    _ branch: JQOutput, _ isStrict: Bool, to output: inout [UInt8], _ memory: inout TapeMemory
  ) throws(PlanDeparture) {
    switch branch {
    case .value(.text(let text)) where text.count > 0 || !isStrict:
      guard memory.write(.text(text), to: &output) else { throw PlanDeparture() }
    case .value(.null), .undefined: output.append(contentsOf: #""main""#.utf8)
    case .value(.bool) where !isStrict, .value(.number) where !isStrict,
      .value(.text) where !isStrict:
      output.append(contentsOf: #""main""#.utf8)
    case .value, .fault: throw PlanDeparture()
    }
  }

  private func encodeSegment(
    since start: Int, in output: inout [UInt8]
  ) throws(PlanDeparture) {
    let string = output[start...]
    guard string.count > 2, string.first == UInt8(ascii: "\""),
      !string.contains(UInt8(ascii: "\\"))
    else { throw PlanDeparture() }
    let text = String(decoding: string.dropFirst().dropLast(), as: UTF8.self)
    output.removeSubrange(start...)
    output.append(contentsOf: text.urlSegment.utf8)
  }
}
