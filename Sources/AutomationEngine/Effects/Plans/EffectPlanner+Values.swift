internal import AutomationDefinitions
internal import JQ
internal import JSONTapes
internal import JSONValues

extension EffectPlanner {
  /// Adds a value that must be a string that is not empty.
  mutating func addRequired(
    _ template: PayloadTemplate, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    if case .literal(.string(let text)) = template, !text.isEmpty {
      return try add(template, as: .unchecked, &set)
    }
    writer.add(.startOfRequired)
    try addText(template, &set)
    writer.add(.endOfRequired)
  }

  /// Adds a value that has a place of its own, whether it stands alone or not.
  mutating func addText(
    _ template: PayloadTemplate, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    if let expression = try expression(of: template) {
      writer.add(expression, .value(expression))
    } else {
      try add(template, as: .unchecked, &set)
    }
  }

  /// Adds a value that is no template that stands alone.
  mutating func add(
    _ template: PayloadTemplate, as part: EntityPart, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    switch template {
    case .literal(let value):
      guard part.admits(value) else { throw UnplannedEffect() }
      if case .plainText = part {
        writer.add(json: JSONValue.string(value.plainText).jsonText)
      } else {
        writer.add(json: value.jsonText)
      }
    case .text(let text): try add(text, as: part)
    case .broken: throw UnplannedEffect()
    case .array(let elements):
      if case .plainText = part { return try addEmbedded(template, &set) }
      guard let element = part.element(ofCount: elements.count) else { throw UnplannedEffect() }
      writer.add(json: "[")
      for (index, template) in elements.enumerated() {
        if index > 0 { writer.add(json: ",") }
        try addElement(template, as: element, &set)
      }
      writer.add(json: "]")
    case .object(let pairs):
      if case .plainText = part { return try addEmbedded(template, &set) }
      try addObject(pairs, as: part, &set)
    }
  }

  private mutating func addElement(
    _ template: PayloadTemplate, as part: EntityPart, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    guard let expression = try expression(of: template) else {
      return try add(template, as: part, &set)
    }
    guard let judge = try judge(of: part, for: template, isElement: true, &set) else {
      return writer.add(expression, .element(expression))
    }
    writer.add(expression, .checked(.element(expression, judge)))
  }

  /// Adds an object, what the value of each key must be as a part has it.
  mutating func addObject(
    _ pairs: [PayloadTemplate.Pair], as part: EntityPart, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    let object = try objectWithTemplatedKeys(pairs, &set)
    var written = PlanWriter.Pairs.none
    writer.add(json: "{")
    for pair in pairs {
      guard let member = part.member(pair.key) else { throw UnplannedEffect() }
      switch pair.key {
      case .literal(let key): try addPair(key, pair.value, as: member, behind: &written, &set)
      case .text(let key):
        try addPair(key, pair.value, as: member, of: object, behind: &written, &set)
      case .broken, .spread: throw UnplannedEffect()
      }
    }
    writer.add(json: "}")
  }

  /// Adds an object that has keys with templates; gives 0 for any other.
  private mutating func objectWithTemplatedKeys(
    _ pairs: [PayloadTemplate.Pair], _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) -> Int32 {
    var literals: [String] = []
    var bytes: Set<[UInt8]> = []
    for pair in pairs {
      guard case .literal(let key) = pair.key else { continue }
      guard let first = key.utf8.first, !(0x30...0x39).contains(first),
        bytes.insert(Array(key.utf8)).inserted
      else { throw UnplannedEffect() }
      literals.append(key)
    }
    guard literals.count < pairs.count else { return 0 }
    return writer.addObject(literalKeys: literals.map { set.text($0) })
  }

  /// Adds a pair whose key holds no template.
  mutating func addPair(
    _ key: String, _ value: PayloadTemplate, as part: EntityPart,
    behind written: inout PlanWriter.Pairs, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    let key = JSONValue.string(key).jsonText + ":"
    if case .body = part, let expression = try expression(of: value) {
      writer.addComma(behind: written)
      writer.add(json: key)
      writer.add(expression, .field(.present(expression, takesNull: false)))
      written = .some
      return
    }
    if let expression = try expression(of: value) {
      try addPair(key, value, expression, as: part, &set)
      written.addUncertain()
      return
    }
    writer.addComma(behind: written)
    writer.add(json: key)
    try add(value, as: part, &set)
    written = .some
  }

  private mutating func addPair(
    _ key: String, _ value: PayloadTemplate, _ expression: JQExpressionSet.ID,
    as part: EntityPart, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    if case .plainText = part {
      return writer.addPair(key, expression) { .field(.textPair($0, expression)) }
    }
    guard let judge = try judge(of: part, for: value, isElement: false, &set) else {
      return writer.addPair(key, expression) { .pair($0, expression) }
    }
    writer.addPair(key, expression) { .checked(.pair($0, expression, judge)) }
  }

  /// Adds a pair whose key holds templates.
  private mutating func addPair(
    _ key: TemplateText, _ value: PayloadTemplate, as part: EntityPart, of object: Int32,
    behind written: inout PlanWriter.Pairs, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    let whole = try expression(of: .text(key))
    let start = writer.place
    if let whole {
      writer.add(whole, .key(whole, object: object, end: 0))
    } else {
      writer.add(.startOfKey)
      try addSegments(of: key)
      writer.add(.endOfKey(object: object))
    }
    if let expression = try expression(of: value) {
      writer.add(expression, try valueOfKey(value, expression, as: part, &set))
    } else {
      try add(value, as: part, &set)
    }
    if let whole {
      let end = writer.place
      writer.replace(at: start, with: .key(whole, object: object, end: end))
    }
    written.addUncertain()
  }

  private mutating func valueOfKey(
    _ value: PayloadTemplate, _ expression: JQExpressionSet.ID, as part: EntityPart,
    _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) -> EffectPlans.Step {
    if case .plainText = part { return .field(.textOfKey(expression)) }
    guard let judge = try judge(of: part, for: value, isElement: false, &set) else {
      return .valueOfKey(expression)
    }
    if case .named = part { return .checked(.valueOfNamedKey(expression, judge)) }
    return .checked(.valueOfKey(expression, judge))
  }

  /// Adds the parts of a string with templates, without quotes.
  mutating func addSegments(of text: TemplateText) throws(UnplannedEffect) {
    for segment in text.segments {
      switch segment {
      case .text(let literal):
        writer.add(json: String(JSONValue.string(literal).jsonText.dropFirst().dropLast()))
      case .expression:
        let expression = try expression(of: segment)
        writer.add(expression, .inside(expression))
      }
    }
  }

  /// The expression of a template that stands alone; `nil` for any other value.
  func expression(
    of template: PayloadTemplate
  ) throws(UnplannedEffect) -> JQExpressionSet.ID? {
    guard case .text(let text) = template, text.isWhole, let segment = text.segments.first
    else { return nil }
    return try expression(of: segment)
  }

  private func expression(
    of segment: TemplateText.Segment
  ) throws(UnplannedEffect) -> JQExpressionSet.ID {
    // What is made of secrets must be hidden where it is shown.
    guard case .expression(let id, range: _, let readsSecrets) = segment,
      !readsSecrets || subject == .payload
    else { throw UnplannedEffect() }
    return id
  }
}
