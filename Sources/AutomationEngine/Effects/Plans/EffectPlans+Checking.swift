internal import AutomationChecks
internal import JQ
internal import JSONTapes
internal import JSONValues

extension EffectPlans {
  /// A step that writes a part of an entity, or looks at it, with the place of what judges it.
  enum CheckedStep: Sendable {
    /// A key with its colon and what a template gives; neither where it gives nothing.
    case pair(Bytes, JQExpressionSet.ID, Int32)

    /// What a template gives in an array; null where it gives nothing.
    case element(JQExpressionSet.ID, Int32)

    /// What a template gives behind a key that was written already.
    case valueOfKey(JQExpressionSet.ID, Int32)

    /// The same, where the key tells what the value must be.
    case valueOfNamedKey(JQExpressionSet.ID, Int32)

    /// What was written since `startOfRequired` must be an identifier; whether a template alone
    /// made it, and whether jq put it together.
    case identifier(isTemplate: Bool, isInterpolated: Bool)

    /// What was written since `startOfRequired` must have a shape, by its place among `shapes`.
    case shape(Int32)
  }

  /// Takes a step; `start` is where `startOfRequired` stood, `pair` where the key was written last.
  func write(
    _ step: CheckedStep, since start: Int, ofPairAt pair: Int, _ key: TapeText?,
    to output: inout [UInt8], with jq: inout JQEvaluator, on input: JQInput
  ) throws(PlanDeparture) {
    switch step {
    case .pair(let key, let id, let judge):
      guard let value = try value(of: id, judge, with: &jq, on: input) else { return }
      Self.appendComma(to: &output)
      append(key, to: &output, jq.memory)
      guard jq.memory.write(value, to: &output) else { throw PlanDeparture() }
    case .element(let id, let judge):
      let value = try value(of: id, judge, with: &jq, on: input) ?? .null
      guard jq.memory.write(value, to: &output) else { throw PlanDeparture() }
    case .valueOfKey(let id, let judge):
      guard let value = try value(of: id, judge, with: &jq, on: input) else {
        output.removeSubrange(pair...)
        return
      }
      guard jq.memory.write(value, to: &output) else { throw PlanDeparture() }
    case .valueOfNamedKey(let id, let judge):
      switch jq.output(of: id, on: input) {
      case .value(let value):
        guard let key, admits(value, behind: key, judges[Int(judge)], jq.memory),
          jq.memory.write(value, to: &output)
        else { throw PlanDeparture() }
      case .undefined: output.removeSubrange(pair...)
      case .fault: throw PlanDeparture()
      }
    case .identifier(let isTemplate, let isInterpolated):
      guard output.count > start + 2, output[start] == UInt8(ascii: "\"") else {
        throw PlanDeparture()
      }
      let from = jq.memory.scratchPosition
      jq.memory.append(output.span.extracting(start + 1..<output.count - 1))
      let text = jq.memory.scratchText(from: from)
      // An escape is one of a character that no identifier has, or of a backslash.
      guard jq.memory.withBytes(of: text, EntityIdentifier.accepts),
        !jq.memory.contains(UInt8(ascii: "\\"), in: text),
        !isTemplate || !holdsMissingWord(.text(text), isInterpolated, jq.memory)
      else { throw PlanDeparture() }
    case .shape(let shape):
      let isPlain = !output[start...].contains(UInt8(ascii: "\\"))
      let text = output.span.extracting(start + 1..<output.count - 1)
      if isPlain, shapes[Int(shape)].clearlyAdmits(text) { return }
      guard let value = try? JSONValue(parsing: Array(output[start...])),
        shapes[Int(shape)].admits(value)
      else { throw PlanDeparture() }
    }
  }

  /// What a template gives where nothing is found in it; `nil` where it gives nothing.
  private func value(
    of id: JQExpressionSet.ID, _ judge: Int32, with jq: inout JQEvaluator, on input: JQInput
  ) throws(PlanDeparture) -> TapeValue? {
    switch jq.output(of: id, on: input) {
    case .value(let value):
      guard admits(value, judges[Int(judge)], jq.memory) else { throw PlanDeparture() }
      return value
    case .undefined:
      guard judges[Int(judge)].takesAbsence else { throw PlanDeparture() }
      return nil
    case .fault: throw PlanDeparture()
    }
  }
}
