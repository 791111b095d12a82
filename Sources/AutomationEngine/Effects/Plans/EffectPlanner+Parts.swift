internal import AutomationChecks
internal import AutomationDefinitions
internal import JQ
internal import JSONTapes
internal import JSONValues
internal import SourceDiagnostics

extension EffectPlanner {
  /// Adds a text around templates.
  mutating func add(
    _ text: TemplateText, as part: EntityPart
  ) throws(UnplannedEffect) {
    switch part {
    case .unchecked, .payload, .body, .plainText, .anything, .text, .texts: try addQuoted(text)
    case .object, .named, .properties, .relations, .identifiers: throw UnplannedEffect()
    case .identifier:
      writer.add(.startOfRequired)
      try addQuoted(text)
      writer.add(.checked(.identifier(isTemplate: false, isInterpolated: false)))
    case .shape(let shape, takesNull: _):
      guard shape.type == .string || shape.type == nil else { throw UnplannedEffect() }
      if shape.isPlain { return try addQuoted(text) }
      writer.add(.startOfRequired)
      try addQuoted(text)
      writer.add(.checked(.shape(try self.shape(shape))))
    }
  }

  private mutating func addQuoted(_ text: TemplateText) throws(UnplannedEffect) {
    writer.add(json: "\"")
    try addSegments(of: text)
    writer.add(json: "\"")
  }

  /// The place of what judges the value of a template that stands alone; `nil` where it needs none.
  mutating func judge(
    of part: EntityPart, for template: PayloadTemplate, isElement: Bool,
    _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) -> Int32? {
    guard part.isChecked else { return nil }
    var judge = try judge(of: part, &set)
    judge.isInterpolated = template.interpolates
    judge.takesAbsence = !isElement || judge.takesNull
    return writer.addJudge(judge)
  }

  private mutating func judge(
    of part: EntityPart, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) -> ValueJudge {
    switch part {
    case .unchecked, .payload, .body, .plainText, .anything: return ValueJudge()
    case .text(let takesNull): return ValueJudge(expectation: .text, takesNull: takesNull)
    case .texts: return ValueJudge(expectation: .texts)
    case .object: return ValueJudge(expectation: .object)
    case .identifier(let takesNull):
      return ValueJudge(expectation: .identifier, takesNull: takesNull)
    case .identifiers(let takesNull):
      return ValueJudge(expectation: .identifiers, takesNull: takesNull)
    case .shape(let shape, let takesNull):
      if shape.isPlain {
        return ValueJudge(
          expectation: shape.type.map { .type($0) } ?? .anything, takesNull: takesNull)
      }
      return ValueJudge(expectation: .shape(try self.shape(shape)), takesNull: takesNull)
    case .named(let parts): return try judge(of: parts, &set)
    case .properties(let blueprint):
      let names = blueprint.properties.map(\.identifier.text)
      return try members(of: part, names, for: "properties \(blueprint.identifier.text)", &set)
    case .relations(let blueprint):
      let names = blueprint.relations.map(\.identifier.text)
      return try members(of: part, names, for: "relations \(blueprint.identifier.text)", &set)
    }
  }

  private mutating func members(
    of part: EntityPart, _ names: [String], for key: String, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) -> ValueJudge {
    if let known = memberRanges[key] { return ValueJudge(expectation: .members(known)) }
    var members: [EffectPlans.Member] = []
    for name in names {
      guard let member = part.member(.literal(name)) else { throw UnplannedEffect() }
      let judge = try judge(of: member, &set)
      members.append(EffectPlans.Member(name: set.text(name), judge: judge))
    }
    let range = writer.addMembers(members)
    memberRanges[key] = range
    return ValueJudge(expectation: .members(range))
  }

  private mutating func shape(_ shape: ValueShape) throws(UnplannedEffect) -> Int32 {
    guard let judge = ShapeJudge(shape) else { throw UnplannedEffect() }
    return writer.addShape(judge)
  }
}

extension PayloadTemplate {
  /// Whether jq may put texts together in it.
  var interpolates: Bool {
    guard case .text(let text) = self else { return false }
    let bytes = text.source.text.utf8
    return zip(bytes, bytes.dropFirst()).contains { pair in
      pair.0 == UInt8(ascii: "\\") && pair.1 == UInt8(ascii: "(")
    }
  }
}
