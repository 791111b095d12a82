internal import AutomationDefinitions
internal import JQ
internal import JSONTapes

/// How the effects of definitions are written as JSON, without values being made of them.
///
/// The bytes that never change, and the places of expressions between them. Flat and trivial, so that
/// writing counts no references. Only effects whose JSON has the order of a plan have one; an event for
/// which anything is out of the ordinary takes the long way.
struct EffectPlans: Sendable {
  /// How one definition is evaluated.
  struct Plan: Sendable {
    /// The expressions of the condition, among `expressions`.
    let condition: Range<Int>

    /// Whether all of them must hold or one.
    let combinator: JQCondition.Combinator

    /// The definition's identifier, as templates see it.
    let name: TapeText

    /// The effect.
    let root: Place
  }

  /// The place of a node among all nodes.
  typealias Place = Int

  /// A part of the JSON.
  enum Node: Sendable {
    /// JSON that never changes.
    case bytes(TapeText)

    /// What a template that stands alone gives.
    case value(JQExpressionSet.ID)

    /// A string with templates in it, by its segments.
    case text(Range<Int>)

    /// An array, by the places of its elements among `elements`.
    case array(Range<Int>)

    /// An object, by its pairs.
    case object(Range<Int>)

    /// A value that must be a string that is not empty.
    case requiredText(Place)
  }

  /// A part of a string.
  enum Segment: Sendable {
    /// Text with its escapes.
    case bytes(TapeText)
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
    case literal(TapeText, TapeText)

    /// A key with templates in it.
    case rendered(Place)
  }

  /// The plans of a catalog's definitions, by their places.
  var plans: [Plan?] = []

  var nodes: [Node] = []
  var segments: [Segment] = []
  var pairs: [Pair] = []
  var elements: [Place] = []
  var expressions: [JQExpressionSet.ID] = []
}
