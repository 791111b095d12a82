/// Reads a regular expression into a tree.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private(set) var position = 0
  private var depth = 0

  private static let maxDepth = 200

  init(_ source: String) { scalars = Array(source.unicodeScalars) }

  mutating func parse() throws(PatternFault) -> PatternNode {
    let node = try parseAlternatives()
    guard position == scalars.count else { throw PatternFault("a `)` closes nothing") }
    return node
  }

  func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    position + ahead < scalars.count ? scalars[position + ahead] : nil
  }

  mutating func take() -> Unicode.Scalar? {
    guard let scalar = peek() else { return nil }
    position += 1
    return scalar
  }

  mutating func take(_ text: String) -> Bool {
    guard scalars[position...].starts(with: text.unicodeScalars) else { return false }
    position += text.unicodeScalars.count
    return true
  }

  private mutating func parseAlternatives() throws(PatternFault) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maxDepth else { throw PatternFault("its groups nest too deep") }
    var alternatives = [try parseSequence()]
    while take("|") { alternatives.append(try parseSequence()) }
    return alternatives.count == 1 ? alternatives[0] : .alternatives(alternatives)
  }

  private mutating func parseSequence() throws(PatternFault) -> PatternNode {
    var nodes: [PatternNode] = []
    while let scalar = peek(), scalar != "|", scalar != ")" {
      let node = try parseAtom()
      nodes.append(try parseQuantifier(of: node))
    }
    return .sequence(nodes)
  }

  private mutating func parseAtom() throws(PatternFault) -> PatternNode {
    guard let scalar = take() else { return .sequence([]) }
    switch scalar {
    case "^": return .assertion(.start)
    case "$": return .assertion(.end)
    case ".": return .scalar(.dot)
    case "(": return try parseGroup()
    case "[": return .scalar(try parseClass())
    case "*", "+", "?": throw PatternFault("`\(scalar)` repeats nothing")
    case "\\":
      if take("b") { return .assertion(.wordBoundary) }
      if take("B") { return .assertion(.noWordBoundary) }
      return .scalar(try parseEscape())
    default: return .scalar(ScalarClass(scalar))
    }
  }

  private mutating func parseGroup() throws(PatternFault) -> PatternNode {
    var look: (isBehind: Bool, isNegated: Bool)?
    if take("?=") {
      look = (false, false)
    } else if take("?!") {
      look = (false, true)
    } else if take("?<=") {
      look = (true, false)
    } else if take("?<!") {
      look = (true, true)
    } else if take("?<") {
      while let scalar = take(), scalar != ">" {}
    } else if !take("?:"), peek() == "?" {
      throw PatternFault("JavaScript has no group `(?\(peek(1).map(String.init) ?? "")`")
    }
    let node = try parseAlternatives()
    guard take(")") else { throw PatternFault("a `(` is never closed") }
    return look.map { .look(node, isBehind: $0.isBehind, isNegated: $0.isNegated) } ?? node
  }

  private mutating func parseQuantifier(
    of node: PatternNode
  ) throws(PatternFault) -> PatternNode {
    let minimum: Int
    let maximum: Int?
    if take("*") {
      (minimum, maximum) = (0, nil)
    } else if take("+") {
      (minimum, maximum) = (1, nil)
    } else if take("?") {
      (minimum, maximum) = (0, 1)
    } else if let counts = try parseCounts() {
      (minimum, maximum) = counts
    } else {
      return node
    }
    if node.isBareAssertion { throw PatternFault("a place in the text cannot be repeated") }
    // Whether as few or as many as possible are taken changes nothing in whether a text matches.
    _ = take("?")
    if let scalar = peek(), ["*", "+", "?"].contains(scalar) {
      throw PatternFault("`\(scalar)` repeats nothing")
    }
    if try parseCounts() != nil { throw PatternFault("`{` repeats nothing") }
    return .repetition(node, minimum: minimum, maximum: maximum)
  }

  /// Reads `{2}`, `{2,}` or `{2,3}`; braces that are none of them stand for themselves.
  private mutating func parseCounts() throws(PatternFault) -> (Int, Int?)? {
    let start = position
    guard take("{"), let minimum = takeNumber() else {
      position = start
      return nil
    }
    var maximum: Int? = minimum
    if take(",") { maximum = takeNumber() }
    guard take("}") else {
      position = start
      return nil
    }
    guard maximum ?? minimum >= minimum else {
      throw PatternFault("a repetition ends before it begins")
    }
    return (minimum, maximum)
  }

  private mutating func takeNumber() -> Int? {
    let start = position
    while let scalar = peek(), ("0"..."9").contains(scalar) { position += 1 }
    let digits = String(String.UnicodeScalarView(scalars[start..<position]))
    // A count beyond an integer is refused later, as too large.
    return digits.isEmpty ? nil : Int(digits) ?? .max
  }
}

extension PatternNode {
  /// Whether JavaScript lets the node stand only once.
  fileprivate var isBareAssertion: Bool {
    switch self {
    case .assertion, .look(_, isBehind: true, isNegated: _): true
    default: false
    }
  }
}
