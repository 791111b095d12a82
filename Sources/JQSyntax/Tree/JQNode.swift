/// One construct of an expression, with its place and what is known of its outputs.
package struct JQNode: Sendable {
  /// What the construct is.
  package let kind: JQNodeKind
  /// What is known of its outputs as a stream.
  package let traits: JQTraits
  /// The types that its outputs can have.
  package let types: JQTypes
  private let start: Int32
  private let end: Int32

  /// The construct's place, as UTF-8 offsets into the source.
  package var range: Range<Int> { Int(start)..<Int(end) }

  init(_ kind: JQNodeKind, _ range: Range<Int>) {
    let knowledge = JQKnowledge(of: kind)
    self.init(kind, range, traits: knowledge.traits, types: knowledge.types)
  }

  private init(_ kind: JQNodeKind, _ range: Range<Int>, traits: JQTraits, types: JQTypes) {
    self.kind = kind
    self.traits = traits
    self.types = types
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
  }

  /// Returns the same construct with the place of the parentheses around it.
  func spanning(_ range: Range<Int>) -> JQNode {
    JQNode(kind, range, traits: traits, types: types)
  }
}

/// The constructs of jq; chains of one operator are flat, so that trees stay shallow.
///
/// Parentheses leave no node of their own: the tree's shape says what they said.
package indirect enum JQNodeKind: Sendable {
  /// `.`
  case identity
  /// `..`
  case recurse
  /// `null`
  case null
  /// `true` or `false`
  case boolean(Bool)
  /// A number.
  case number(JQNumber)
  /// A string, with its interpolations and format.
  case string(JQString)
  /// `@base64` on its own, by its name.
  case format(String)
  /// `[]` or `[a]`
  case array(JQNode?)
  /// `{…}`
  case object([JQObjectEntry])
  /// A base and the steps from it: `.a[0]?`, `$x.a[]`, `f["b"]`.
  case path(JQPath)
  /// `a?` where it is not part of a path's step.
  case optional(JQNode)
  /// `-a`
  case negation(JQNode)
  /// `a | b | c`
  case pipe([JQNode])
  /// `a, b, c`
  case comma([JQNode])
  /// `a // b // c`, which groups to the right.
  case alternative([JQNode])
  /// `a and b and c`
  case and([JQNode])
  /// `a or b or c`
  case or([JQNode])
  /// `a + b - c` or `a * b / c % d`, which group to the left.
  case arithmetic(JQArithmetic)
  /// `a == b` and the like.
  case comparison(JQComparison)
  /// `a = b`, `a |= b`, `a += b` and the like.
  case update(JQUpdate)
  /// `if … then … end`
  case conditional(JQConditional)
  /// `try a catch b`
  case attempt(JQAttempt)
  /// `reduce a as $x (b; c)`
  case reduce(JQReduce)
  /// `foreach a as $x (b; c; d)`
  case foreach(JQForeach)
  /// `def f: a; def g: b; c`
  case definitions([JQDefinition], body: JQNode)
  /// `a as $x | b`
  case binding(JQBinding)
  /// `label $x | a`, by the name without its dollar sign.
  case label(String, body: JQNode)
  /// `break $x`, by the name without its dollar sign.
  case breakOut(String)
  /// `$x`, by the name without its dollar sign.
  case variable(String)
  /// `$$$$x`, which takes the variable's value and leaves null.
  case takenVariable(String)
  /// `$__loc__`, by its line, counted from 1.
  case location(line: Int)
  /// `f` or `f(a; b)`
  case call(JQCall)
}
