public import SourceDiagnostics

extension DiagnosticCode {
  /// A key that the platform demands is not there.
  public static let missingKey = DiagnosticCode(
    "A001", "missing-key",
    Explanation(
      what: "A key that the platform demands is not there.",
      why: "The platform's API answers 422 and neither creates nor changes the definition.",
      example: """
        event:
          type: ENTITY_UPDATED
        """,
      instead: """
        event:
          type: ENTITY_UPDATED
          blueprintIdentifier: service
        """))

  /// A key is none of those the platform knows.
  public static let unknownKey = DiagnosticCode(
    "A004", "unknown-key",
    Explanation(
      what: "A key is none of those the platform knows.",
      why: """
        Most objects of a definition may have the keys of the platform's schema and no others: the \
        API answers 422 to a misspelt key, and to one that belongs to another place.
        """,
      example: """
        url: https://ci.example/scan
        queryParams: {branch: main}
        """,
      instead: "url: https://ci.example/scan?branch=main"))

  /// Two keys stand together that exclude each other, or one without another that it needs.
  public static let conflictingKeys = DiagnosticCode(
    "A008", "conflicting-keys",
    Explanation(
      what: """
        Two keys stand together that exclude each other, or one without another that it needs.
        """,
      why: """
        A form has `order` or `steps`; a condition needs `blueprintIdentifier`, and an action that \
        creates has no entity to judge. The platform's API answers 422 to other combinations.
        """,
      example: """
        userInputs:
          properties: {name: {type: string}}
          order: [name]
          steps: [{title: Name, order: [name]}]
        """,
      instead: """
        userInputs:
          properties: {name: {type: string}}
          steps: [{title: Name, order: [name]}]
        """))
}

extension ShapeChecker {
  /// Reports missing, unknown and wrong keys of an object.
  mutating func check(
    _ node: DocumentNode, _ shape: ObjectShape, named name: String?, of unions: [ShapeUnion]
  ) {
    let members = node.members ?? []
    var present = [DocumentNode.Member?](repeating: nil, count: shape.keys.count)
    let positions = members.map { shape.position(of: $0.key.text) }
    for (member, position) in zip(members, positions) {
      if let position { present[position] = member }
    }
    for (key, member) in zip(shape.keys, present) where key.isRequired && member == nil {
      reportMissing(key.name, in: node, shape.noun)
    }
    var unknown: Set<String> = []
    for (member, position) in zip(members, positions) {
      guard let position else {
        // A key that is there twice is reported as such, and as unknown once.
        guard unknown.insert(member.key.text).inserted else { continue }
        reportUnknown(member, of: node, shape, present: present, of: unions)
        continue
      }
      let key = shape.keys[position]
      // The platform's own answers say null for what was never set.
      if !key.isRequired, member.value.isNull { continue }
      surroundings.append(Surrounding(node: node, shape: shape, key: key.name))
      check(member.value, key.shape, named: key.name)
      surroundings.removeLast()
    }
    for rule in shape.rules { check(node, rule) }
  }

  mutating func reportMissing(_ key: String, in node: DocumentNode, _ noun: String) {
    report(
      Diagnostic(
        .missingKey, .error, "\(noun) has no `\(key)`", at: node.opening, help: "add `\(key)`"))
  }

  private mutating func check(_ node: DocumentNode, _ rule: KeyRule) {
    guard let key = node.givenMember(rule.key) else { return }
    let other = node.givenMember(rule.other)
    var labels: [Diagnostic.Label] = []
    switch rule.kind {
    case .bars: break
    case .needs: if other != nil { return }
    case .excludes:
      guard let other else { return }
      labels.append(Diagnostic.Label("the \(rule.other)", at: other.key.span))
    }
    report(
      Diagnostic(
        .conflictingKeys, .error, rule.message, at: key.key.span, labels: labels, help: rule.help))
  }

  private mutating func reportUnknown(
    _ member: DocumentNode.Member, of node: DocumentNode, _ shape: ObjectShape,
    present: [DocumentNode.Member?], of unions: [ShapeUnion]
  ) {
    let severity: Diagnostic.Severity
    switch shape.unknownKeys {
    case .rejected: severity = .error
    case .warned: severity = .warning
    case .allowed: return
    }
    let word = member.key.text
    let free = zip(shape.keys, present).filter { $0.1 == nil }.map(\.0)
    let help =
      shape.mistakes[word]
      ?? placement(of: word, shape, present, surroundings.last ?? nil)
      ?? unions.ownerHelp(for: word)
      ?? (word.nearest(in: free.map(\.name)) ?? word.part(ofOneIn: free))
      .map { "did you mean `\($0)`?" }
    report(
      Diagnostic(
        .unknownKey, severity, "unknown key `\(word.shortened(to: 60))` in \(shape.noun)",
        at: member.key.span,
        help: help ?? shape.unknownKeyHelp))
  }

  /// Where a key belongs that stands one level too high or too low, when only one place is free.
  private func placement(
    of word: String, _ shape: ObjectShape, _ present: [DocumentNode.Member?],
    _ parent: Surrounding?
  ) -> String? {
    let below = zip(shape.keys, present).filter { key, member in
      guard let member, let child = key.shape.object(for: member.value) else { return false }
      return child.position(of: word) != nil && member.value[word] == nil
    }
    if below.count == 1 { return "move it into `\(below[0].0.name)`" }
    guard below.isEmpty, let parent, parent.shape.position(of: word) != nil,
      parent.node[word] == nil
    else { return nil }
    return "move it out of `\(parent.key)`, beside it"
  }
}

extension [ShapeUnion] {
  /// The words whose shapes have a key, innermost union first: `` `a` belongs to `B` ``.
  fileprivate func ownerHelp(for key: String) -> String? {
    for union in reversed() {
      let owners = union.cases.filter { $0.shape.knows(key) }.flatMap(\.words)
      guard let last = owners.last else { continue }
      let words = owners.dropLast().map { "`\($0)`" }.joined(separator: ", ")
      return "`\(key)` belongs to \(words.isEmpty ? "" : words + " and ")`\(last)`"
    }
    return nil
  }
}

extension DocumentNode {
  /// The member of a key, unless its value is null.
  fileprivate func givenMember(_ key: String) -> Member? {
    member(key).flatMap { $0.value.isNull ? nil : $0 }
  }
}

extension String {
  /// The first key that this is the beginning of, or a part of, required keys before others; or the
  /// required one that this begins with.
  fileprivate func part(ofOneIn keys: [ObjectShape.Key]) -> String? {
    let letters = Array(lowercased().utf8)
    guard letters.count >= 3 else { return nil }
    let names = (keys.filter(\.isRequired) + keys.filter { !$0.isRequired }).map(\.name)
    return names.first { $0.lowercased().utf8.starts(with: letters) }
      ?? names.first { $0.lowercased().contains(lowercased()) }
      ?? keys.first { $0.isRequired && letters.starts(with: $0.name.utf8) }?.name
  }
}
