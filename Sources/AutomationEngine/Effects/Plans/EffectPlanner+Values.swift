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
      return try add(template, &set)
    }
    writer.add(.startOfRequired)
    if let expression = try expression(of: template) {
      writer.add(expression, .value(expression))
    } else {
      try add(template, &set)
    }
    writer.add(.endOfRequired)
  }

  /// Adds a value that is no template that stands alone.
  private mutating func add(
    _ template: PayloadTemplate, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    switch template {
    case .literal(let value): writer.add(json: value.jsonText)
    case .text(let text):
      writer.add(json: "\"")
      try addSegments(of: text)
      writer.add(json: "\"")
    case .broken: throw UnplannedEffect()
    case .array(let elements):
      writer.add(json: "[")
      for (index, element) in elements.enumerated() {
        if index > 0 { writer.add(json: ",") }
        if let expression = try expression(of: element) {
          writer.add(expression, .element(expression))
        } else {
          try add(element, &set)
        }
      }
      writer.add(json: "]")
    case .object(let pairs): try addObject(pairs, &set)
    }
  }

  private mutating func addObject(
    _ pairs: [PayloadTemplate.Pair], _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    let object = try objectWithTemplatedKeys(pairs, &set)
    var written = PlanWriter.Pairs.none
    writer.add(json: "{")
    for pair in pairs {
      switch pair.key {
      case .literal(let key): try addPair(key, pair.value, behind: &written, &set)
      case .text(let key): try addPair(key, pair.value, of: object, behind: &written, &set)
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
    _ key: String, _ value: PayloadTemplate, behind written: inout PlanWriter.Pairs,
    _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    let key = JSONValue.string(key).jsonText + ":"
    if let expression = try expression(of: value) {
      writer.addPair(key, expression)
      written.addUncertain()
      return
    }
    writer.addComma(behind: written)
    writer.add(json: key)
    try add(value, &set)
    written = .some
  }

  /// Adds a pair whose key holds templates.
  private mutating func addPair(
    _ key: TemplateText, _ value: PayloadTemplate, of object: Int32,
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
      writer.add(expression, .valueOfKey(expression))
    } else {
      try add(value, &set)
    }
    if let whole {
      let end = writer.place
      writer.replace(at: start, with: .key(whole, object: object, end: end))
    }
    written.addUncertain()
  }

  private mutating func addSegments(of text: TemplateText) throws(UnplannedEffect) {
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
  private func expression(
    of template: PayloadTemplate
  ) throws(UnplannedEffect) -> JQExpressionSet.ID? {
    guard case .text(let text) = template, text.isWhole, let segment = text.segments.first
    else { return nil }
    return try expression(of: segment)
  }

  private func expression(
    of segment: TemplateText.Segment
  ) throws(UnplannedEffect) -> JQExpressionSet.ID {
    // What is made of secrets must be hidden.
    guard case .expression(let id, range: _, readsSecrets: false) = segment else {
      throw UnplannedEffect()
    }
    return id
  }
}
