internal import AutomationDefinitions
internal import JQ
internal import JSONTapes

/// How the effect of a definition is written as JSON, without a value being made of it.
///
/// The bytes that never change, and the places of expressions between them. Flat and trivial, so that
/// each evaluator has its own and no references are counted. Only effects whose JSON has the order of
/// the plan have one; an event for which anything is out of the ordinary takes the long way.
struct EffectPlan: Sendable {
  /// The place of a node among the plan's nodes.
  typealias Place = Int

  /// A part of the JSON.
  enum Node: Sendable {
    /// JSON that never changes.
    case bytes(Range<Int>)

    /// What a template that stands alone gives.
    case value(JQExpressionSet.ID)

    /// A string with templates in it, by its segments.
    case text(Range<Int>)

    case array([Place])

    /// An object, by its pairs.
    case object(Range<Int>)

    /// A value that must be a string that is not empty.
    case requiredText(Place)
  }

  /// A part of a string.
  enum Segment: Sendable {
    /// Text with its escapes.
    case bytes(Range<Int>)
    case expression(JQExpressionSet.ID)
  }

  /// A pair of an object.
  struct Pair: Sendable {
    let key: Key
    let value: Place
  }

  /// The key of a pair.
  enum Key: Sendable {
    /// A key in quotes with its colon, and as evaluators know it.
    case literal(Range<Int>, TapeText)

    /// A key with templates in it.
    case rendered(Place)
  }

  /// The expressions of the condition, and whether all must hold or one.
  let condition: [JQExpressionSet.ID]
  let combinator: JQCondition.Combinator

  /// The definition's identifier, as templates see it.
  let name: TapeText

  var bytes: [UInt8] = []
  var nodes: [Node] = []
  var segments: [Segment] = []
  var pairs: [Pair] = []
  var root: Place = 0
}
