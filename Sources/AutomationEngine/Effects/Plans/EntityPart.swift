internal import AutomationChecks
internal import AutomationDefinitions
internal import JQ
internal import JSONTapes
internal import JSONValues
internal import SourceDiagnostics

/// What a part of an entity must be, so that nothing is found in it.
enum EntityPart {
  case anything
  case text(takesNull: Bool)

  /// A text or an array of texts.
  case texts
  case object
  case properties(Blueprint)
  case relations(Blueprint)
  case identifier(takesNull: Bool)
  case identifiers(takesNull: Bool)
  case shape(ValueShape, takesNull: Bool)
}

extension EffectPlanner {
  /// Plans a part of an entity; `nil` where something would be found in it, or cannot be told.
  mutating func place(
    of template: PayloadTemplate, as part: EntityPart, _ set: inout JQExpressionSet
  ) -> EffectPlans.Place? {
    place(of: template, as: part, isElement: false, &set)
  }

  private mutating func place(
    of template: PayloadTemplate, as part: EntityPart, isElement: Bool,
    _ set: inout JQExpressionSet
  ) -> EffectPlans.Place? {
    switch template {
    case .literal(let value):
      // What looks like a template of the other kind is judged as one.
      if let text = value.stringValue, text.contains("{{") || text.contains("<<") { return nil }
      return part.admits(value) ? literal(value, &set) : nil
    case .broken: return nil
    case .text(let text):
      guard let id = text.soleExpression else { return mixed(text, as: part, &set) }
      guard !text.readsSecrets else { return nil }
      if case .identifier(takesNull: false) = part, !isElement {
        return add(
          .part(.identifier(add(.value(id)), isInterpolated: text.interpolates)))
      }
      guard var judge = judge(of: part, &set) else { return nil }
      judge.isInterpolated = text.interpolates
      judge.takesAbsence = !isElement || judge.takesNull
      return add(.part(.judged(id, judge)))
    case .array(let elements):
      guard let element = part.element(ofCount: elements.count) else { return nil }
      return array(elements, &set) { $0.place(of: $1, as: element, isElement: true, &$2) }
    case .object(let pairs):
      return object(pairs, &set) { planner, key, value, set in
        guard let member = part.member(key) else { return nil }
        return planner.place(of: value, as: member, isElement: false, &set)
      }
    }
  }

  /// Plans a text around templates.
  private mutating func mixed(
    _ text: TemplateText, as part: EntityPart, _ set: inout JQExpressionSet
  ) -> EffectPlans.Place? {
    guard let place = place(of: text, &set) else { return nil }
    switch part {
    case .anything, .text, .texts: return place
    case .object, .properties, .relations, .identifiers: return nil
    case .identifier: return add(.part(.identifier(place, isInterpolated: false)))
    case .shape(let shape, takesNull: _):
      guard shape.type == .string || shape.type == nil else { return nil }
      if shape.isPlain { return place }
      return self.shape(shape).map { add(.part(.shapedText(place, $0))) }
    }
  }

  private mutating func judge(
    of part: EntityPart, _ set: inout JQExpressionSet
  ) -> ValueJudge? {
    switch part {
    case .anything: return ValueJudge()
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
      return self.shape(shape).map { ValueJudge(expectation: .shape($0), takesNull: takesNull) }
    case .properties(let blueprint):
      return members(of: part, blueprint.properties.map(\.identifier.text), &set)
    case .relations(let blueprint):
      return members(of: part, blueprint.relations.map(\.identifier.text), &set)
    }
  }

  private mutating func members(
    of part: EntityPart, _ names: [String], _ set: inout JQExpressionSet
  ) -> ValueJudge? {
    var members: [EffectPlans.Member] = []
    for name in names {
      guard let member = part.member(.literal(name)), let judge = judge(of: member, &set) else {
        return nil
      }
      members.append(EffectPlans.Member(name: set.text(name), judge: judge))
    }
    plans.members += members
    return ValueJudge(
      expectation: .members(plans.members.count - members.count..<plans.members.count))
  }

  private mutating func shape(_ shape: ValueShape) -> Int? {
    guard let judge = ShapeJudge(shape) else { return nil }
    plans.shapes.append(judge)
    return plans.shapes.count - 1
  }
}

extension EntityPart {
  /// Whether nothing is found in a value that the author wrote.
  fileprivate func admits(_ value: JSONValue) -> Bool {
    switch (self, value) {
    case (.anything, _), (.texts, .null), (.object, .null), (.properties, .null),
      (.relations, .null):
      true
    case (.text(let takesNull), .null), (.identifier(let takesNull), .null),
      (.identifiers(let takesNull), .null), (.shape(_, let takesNull), .null):
      takesNull
    case (.text, .string), (.texts, .string): true
    case (.identifier, .string(let text)): EntityIdentifier.accepts(text.utf8.span)
    case (.shape(let shape, takesNull: _), _): shape.faults(in: value, ValuePreview()).isEmpty
    default: false
    }
  }

  /// What each element must be where the author wrote an array; `nil` where none may stand.
  fileprivate func element(ofCount count: Int) -> EntityPart? {
    switch self {
    case .anything: return .anything
    case .texts: return .text(takesNull: false)
    case .identifiers: return .identifier(takesNull: false)
    case .shape(let shape, takesNull: _):
      guard shape.type == .array || shape.type == nil, shape.enumeration == nil,
        !shape.hasUniqueItems
      else { return nil }
      var bounds = ValueShape()
      bounds.bounds = shape.bounds
      let nothing = JSONValue.array(Array(repeating: .null, count: count))
      guard bounds.faults(in: nothing, ValuePreview()).isEmpty else { return nil }
      guard case .each(let item) = shape.items else { return .anything }
      return .shape(item, takesNull: item.faults(in: .null, ValuePreview()).isEmpty)
    case .text, .object, .properties, .relations, .identifier: return nil
    }
  }

  /// What the value of a key must be where the author wrote an object; `nil` where none may stand.
  fileprivate func member(_ key: PayloadTemplate.Key) -> EntityPart? {
    switch self {
    case .anything, .object: return .anything
    case .properties(let blueprint):
      guard case .literal(let name) = key, let property = blueprint.property(name) else {
        return nil
      }
      return .shape(ValueShape(property), takesNull: !property.isRequired)
    case .relations(let blueprint):
      guard case .literal(let name) = key, let relation = blueprint.relation(name) else {
        return nil
      }
      let takesNull = !relation.isRequired
      return relation.isMany
        ? .identifiers(takesNull: takesNull) : .identifier(takesNull: takesNull)
    case .shape(let shape, takesNull: _):
      guard shape.type == .object || shape.type == nil, shape.enumeration == nil,
        shape.format != "labeled-url"
      else { return nil }
      return .anything
    case .text, .texts, .identifier, .identifiers: return nil
    }
  }
}

extension ValueShape {
  /// Whether nothing but the type is asked for.
  fileprivate var isPlain: Bool {
    guard enumeration == nil, pattern == nil, bounds.isEmpty, !hasUniqueItems else { return false }
    if case .each = items { return false }
    return format.map { TextFormat(rawValue: $0) == nil && $0 != "labeled-url" } ?? true
  }
}

extension TemplateText {
  /// Whether jq may put texts together in it.
  fileprivate var interpolates: Bool { source.text.contains(#"\("#) }
}
