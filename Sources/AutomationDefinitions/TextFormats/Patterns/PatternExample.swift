/// Puts together a text that a regular expression takes.
struct PatternExample {
  private let choose: (_ count: Int) -> Int
  private var text = ""
  private var length = 0

  /// The length at which a text is given up.
  private static let maxLength = 1_000

  /// How often more than needed a part is repeated at most.
  private static let repetitions = 4

  init(choosing choose: @escaping (_ count: Int) -> Int) { self.choose = choose }

  /// A text, which may still break what the expression demands of places; `nil` when there is none
  /// of printable ASCII or it gets too long.
  mutating func text(of node: PatternNode) -> String? { append(node) ? text : nil }

  private mutating func append(_ node: PatternNode) -> Bool {
    switch node {
    case .scalar(let scalars):
      guard length < Self.maxLength, let scalar = scalar(of: scalars) else { return false }
      text.unicodeScalars.append(scalar)
      length += 1
      return true
    case .sequence(let nodes):
      return nodes.allSatisfy { append($0) }
    case .alternatives(let nodes):
      return append(nodes[choose(nodes.count)])
    case .repetition(let node, let minimum, let maximum):
      let most = min(maximum ?? .max, minimum + Self.repetitions)
      for _ in 0..<minimum + choose(most - minimum + 1) {
        guard append(node) else { return false }
      }
      return true
    case .assertion, .look:
      return true
    }
  }

  /// A scalar that is easy to read where the class has one.
  private func scalar(of scalars: ScalarClass) -> Unicode.Scalar? {
    for readable in Self.readable {
      let fitting = readable.filter(scalars.contains)
      if !fitting.isEmpty { return fitting[choose(fitting.count)] }
    }
    return nil
  }

  private static let readable: [[Unicode.Scalar]] = [
    Array("abcdefghijklmnopqrstuvwxyz0123456789".unicodeScalars),
    Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars),
    Array(" !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".unicodeScalars),
  ]
}

extension TextPattern {
  /// A text that matches a regular expression, put together by chance.
  ///
  /// `choose` picks a number below the one that it is given. `nil` when the expression is not judged
  /// or what was put together does not match.
  package static func example(
    of source: String, choosing choose: @escaping (_ count: Int) -> Int
  ) -> String? {
    var parser = PatternParser(source)
    var example = PatternExample(choosing: choose)
    guard let node = try? parser.parse(), let text = example.text(of: node),
      let pattern = try? TextPattern(source), pattern.matches(text) == true
    else { return nil }
    return text
  }
}
