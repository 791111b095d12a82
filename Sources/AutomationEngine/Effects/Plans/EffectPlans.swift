internal import AutomationDefinitions
internal import JQ
internal import JSONTapes

/// How what definitions do is written as JSON, without values being made of it.
///
/// The bytes that never change, and the places of expressions between them. Flat and trivial, so that
/// writing counts no references. Only what has the order of a plan has one; an event for which
/// anything is out of the ordinary takes the long way.
struct EffectPlans: Sendable {
  /// How one definition is evaluated.
  struct Plan: Sendable {
    /// The expressions of the condition, among `expressions`.
    let condition: Range<Int>

    /// Whether all of them must hold or one.
    let combinator: JQCondition.Combinator

    /// The definition's identifier, as templates see it.
    let name: TapeText

    /// What is written.
    let root: Place

    /// Whether a signer adds headers to it.
    let isSigned: Bool

    /// Whether it is always found that the blueprint is not among those given.
    let missesBlueprint: Bool
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

    /// What is written in a way of its own.
    case part(Part)
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

  /// A key that a value may have, and what its value must be.
  struct Member: Sendable {
    let name: TapeText
    let judge: ValueJudge
  }

  /// The plans of a catalog's definitions, by their places.
  var plans: [Plan?] = []

  var nodes: [Node] = []
  var segments: [Segment] = []
  var pairs: [Pair] = []
  var elements: [Place] = []
  var expressions: [JQExpressionSet.ID] = []

  /// The keys on the ways to parts of the trigger data.
  var names: [TapeText] = []

  /// The keys that values may have, by the judges of these values.
  var members: [Member] = []

  /// What values must be beyond their type.
  var shapes: [ShapeJudge] = []

  /// The words that templates print for missing values.
  var missingWords: [TapeText] = []
}
