internal import AutomationChecks
internal import JQ
internal import JSONTapes
internal import JSONValues

extension EffectPlans {
  /// What is written in a way of its own.
  enum Part: Sendable {
    /// What a template gives, where it is as it must be.
    case judged(JQExpressionSet.ID, ValueJudge)

    /// A string with templates in it that must have a shape, by its place among `shapes`.
    case shapedText(Place, Int)

    /// A string that must be an identifier; whether jq puts it together.
    case identifier(Place, isInterpolated: Bool)

    /// What a template gives, which must be something.
    case present(JQExpressionSet.ID, takesNull: Bool)

    /// What a template gives, as a text.
    case plainText(JQExpressionSet.ID)

    /// JSON inside a string.
    case embedded(Place)

    /// Whether a template gives true or the text of it.
    case flag(JQExpressionSet.ID, otherwise: Bool)

    /// The name of a branch: `main` unless there is one; whether nothing but null stands for none.
    case branch(JQExpressionSet.ID, isStrict: Bool)

    /// A part of the trigger data, by the keys on the way among `names`.
    case member(Range<Int>)

    /// A string of parts without quotes, by their places among `elements`.
    case joined(Range<Int>)

    /// A text without quotes as one segment of a URL's path.
    case urlSegment(Place)

    /// A text of the trigger data without quotes.
    case memberText(Range<Int>)
  }

  /// Appends a part; `false` stands for JavaScript's `undefined`, of which nothing is appended.
  func write(
    _ part: Part, to output: inout [UInt8], with jq: inout JQEvaluator, on input: JQInput
  ) throws(PlanDeparture) -> Bool {
    switch part {
    case .judged(let id, let judge):
      switch jq.output(of: id, on: input) {
      case .value(let value):
        guard admits(value, judge, jq.memory), jq.memory.write(value, to: &output) else {
          throw PlanDeparture()
        }
      case .undefined:
        guard judge.takesAbsence else { throw PlanDeparture() }
        return false
      case .fault: throw PlanDeparture()
      }
    case .shapedText(let place, let shape):
      let start = output.count
      guard try write(place, to: &output, with: &jq, on: input),
        let value = try? JSONValue(parsing: Array(output[start...])), shapes[shape].admits(value)
      else { throw PlanDeparture() }
    case .identifier(let place, let isInterpolated):
      try writeIdentifier(place, isInterpolated, to: &output, with: &jq, on: input)
    case .present(let id, let takesNull):
      guard case .value(let value) = jq.output(of: id, on: input), takesNull || !value.isNull,
        jq.memory.write(value, to: &output)
      else { throw PlanDeparture() }
    case .plainText(let id):
      switch jq.output(of: id, on: input) {
      case .value(let value):
        output.append(UInt8(ascii: "\""))
        guard jq.memory.writeInside(value, to: &output) else { throw PlanDeparture() }
        output.append(UInt8(ascii: "\""))
      case .undefined: return false
      case .fault: throw PlanDeparture()
      }
    case .embedded(let place):
      var written: [UInt8] = []
      guard try write(place, to: &written, with: &jq, on: input) else { return false }
      let start = jq.memory.scratchPosition
      jq.memory.append(written.span)
      output.append(UInt8(ascii: "\""))
      jq.memory.writeEscaped(jq.memory.scratchText(from: start), to: &output)
      output.append(UInt8(ascii: "\""))
    case .flag(let id, let otherwise):
      let flag = try flag(jq.output(of: id, on: input), otherwise: otherwise, jq.memory)
      output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .branch(let id, let isStrict):
      try writeBranch(jq.output(of: id, on: input), isStrict, to: &output, &jq.memory)
    case .member(let names):
      guard jq.memory.write(member(names, of: input, &jq), to: &output) else {
        throw PlanDeparture()
      }
    case .joined(let places):
      output.append(UInt8(ascii: "\""))
      for index in places { _ = try write(elements[index], to: &output, with: &jq, on: input) }
      output.append(UInt8(ascii: "\""))
    case .urlSegment(let place): try writeSegment(place, to: &output, with: &jq, on: input)
    case .memberText(let names):
      guard case .text(let text) = member(names, of: input, &jq) else { throw PlanDeparture() }
      jq.memory.writeEscaped(text, to: &output)
    }
    return true
  }

  /// A part of the trigger data; null where it has none.
  private func member(
    _ names: Range<Int>, of data: JQInput, _ jq: inout JQEvaluator
  ) -> TapeValue {
    var value = data.value
    for index in names {
      value = value.objectReference.map { jq.member(self.names[index], of: $0) } ?? .null
    }
    return value
  }

  private func writeIdentifier(
    _ place: Place, _ isInterpolated: Bool, to output: inout [UInt8], with jq: inout JQEvaluator,
    on input: JQInput
  ) throws(PlanDeparture) {
    let start = output.count
    guard try write(place, to: &output, with: &jq, on: input), output.count > start + 2,
      output[start] == UInt8(ascii: "\"")
    else { throw PlanDeparture() }
    let bytes = output.span.extracting(start + 1..<output.count - 1)
    // An escape is one of a character that no identifier has, or of a backslash.
    guard EntityIdentifier.accepts(bytes), !bytes.contains(UInt8(ascii: "\\")) else {
      throw PlanDeparture()
    }
    guard case .value = nodes[place] else { return }
    let from = jq.memory.scratchPosition
    jq.memory.append(bytes)
    let text = TapeValue.text(jq.memory.scratchText(from: from))
    if holdsMissingWord(text, isInterpolated, jq.memory) { throw PlanDeparture() }
  }

  private func flag(
    _ output: JQOutput, otherwise: Bool, _ memory: borrowing TapeMemory
  ) throws(PlanDeparture) -> Bool {
    switch output {
    case .value(.bool(let flag)): return flag
    case .value(.text(let text)): return memory.isEqual(text, "true")
    case .value, .undefined: return otherwise
    case .fault: throw PlanDeparture()
    }
  }

  private func writeBranch(
    _ branch: JQOutput, _ isStrict: Bool, to output: inout [UInt8], _ memory: inout TapeMemory
  ) throws(PlanDeparture) {
    switch branch {
    case .value(.text(let text)) where text.count > 0 || !isStrict:
      guard memory.write(.text(text), to: &output) else { throw PlanDeparture() }
    case .value(.null), .undefined: output.append(contentsOf: #""main""#.utf8)
    case .value where !isStrict: output.append(contentsOf: #""main""#.utf8)
    case .value, .fault: throw PlanDeparture()
    }
  }

  private func writeSegment(
    _ place: Place, to output: inout [UInt8], with jq: inout JQEvaluator, on input: JQInput
  ) throws(PlanDeparture) {
    var written: [UInt8] = []
    guard try write(place, to: &written, with: &jq, on: input), written.count > 2,
      written[0] == UInt8(ascii: "\""), !written.contains(UInt8(ascii: "\\"))
    else { throw PlanDeparture() }
    let text = String(decoding: written[1..<written.count - 1], as: UTF8.self)
    output.append(contentsOf: text.urlSegment.utf8)
  }
}

extension Span<UInt8> {
  fileprivate func contains(_ byte: UInt8) -> Bool {
    for index in indices where self[index] == byte { return true }
    return false
  }
}
