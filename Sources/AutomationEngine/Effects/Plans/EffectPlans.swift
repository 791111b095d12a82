internal import AutomationDefinitions
internal import JQ
internal import JSONTapes

/// How what definitions do is written as JSON, without values being made of it.
///
/// The bytes that never change, and between them the expressions, as one list of steps for each
/// definition. Flat and trivial, so that writing counts no references. Only what has the order of a
/// plan has one; an event for which anything is out of the ordinary takes the long way.
struct EffectPlans: Sendable {
  /// How one definition is evaluated.
  struct Plan: Sendable {
    /// The expressions of the condition, among `expressions`.
    let condition: Range<Int>

    /// Whether all of them must hold or one.
    let combinator: JQCondition.Combinator

    /// The definition's identifier, as templates see it.
    let name: TapeText

    /// How it is written, among `steps`.
    let steps: Range<Int>

    /// Whether the templates read nothing of the trigger data but the event.
    let readsOnlyEvent: Bool

    /// Whether a signer adds headers to the effect.
    let isSigned: Bool

    /// Whether it is always found that the blueprint is not among those given.
    let missesBlueprint: Bool
  }

  /// Bytes of JSON in the text of all plans.
  struct Bytes: Sendable {
    let start: Int32
    let end: Int32
  }

  /// One step of writing.
  enum Step: Sendable {
    /// JSON that never changes.
    case bytes(Bytes)

    /// A comma, unless an object has just begun.
    case comma

    /// What a template that stands alone gives; nothing else will do.
    case value(JQExpressionSet.ID)

    /// The same in an array: null where it gives nothing.
    case element(JQExpressionSet.ID)

    /// A key with its colon and what a template that stands alone gives; neither where it gives
    /// nothing.
    case pair(Bytes, JQExpressionSet.ID)

    /// What a template in a longer text gives.
    case inside(JQExpressionSet.ID)

    /// What is written until the next `endOfRequired` must be a string that is not empty; other steps
    /// look at what was written since, too.
    case startOfRequired
    case endOfRequired

    /// A key that is a template; the place behind its value, which is left out with the key.
    case key(JQExpressionSet.ID, object: Int32, end: Int32)

    /// A key with templates in it is written until the next `endOfKey`.
    case startOfKey
    case endOfKey(object: Int32)

    /// What a template that stands alone gives behind such keys; where it gives nothing the key
    /// goes, too.
    case valueOfKey(JQExpressionSet.ID)

    /// A part of an entity that must be as checks want it.
    case checked(CheckedStep)

    /// A field of a request or message.
    case field(FieldStep)
  }

  /// The plans of a catalog's definitions, by their places.
  var plans: [Plan?] = []

  var steps: [Step] = []

  /// The JSON of all plans that never changes, as evaluators know it.
  var text: TapeText?
  var expressions: [JQExpressionSet.ID] = []

  /// The keys without templates of the objects that have keys with templates, too, among
  /// `literalKeys`.
  var objects: [Range<Int>] = []
  var literalKeys: [TapeText] = []

  /// What judges values.
  var judges: [ValueJudge] = []

  /// The keys that values may have.
  var members: [Member] = []

  /// What values must be beyond their type.
  var shapes: [ShapeJudge] = []

  /// The words that templates print for missing values.
  var missingWords: [TapeText] = []

  /// The keys on the ways to parts of the trigger data.
  var names: [TapeText] = []
}
