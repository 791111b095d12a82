internal import JQSyntax
internal import JSONTapes

/// The place of a node among the nodes of all programs.
struct NodePlace: Hashable, Sendable {
  let index: Int32
}

/// The steps of a path, as a list of nodes each of which counts without what it starts from.
struct NativeSteps: Hashable, Sendable {
  let first: Int32
  let count: Int32
}

/// One step of a program: what it does with its input, and the places of its parts.
///
/// Trivial, so that running a program counts no references.
enum NativeNode: Hashable, Sendable {
  case input
  case constant(TapeValue)
  case variable(slot: Int32)

  case field(NodePlace, TapeText)
  case element(NodePlace, Int32)
  case lookup(NodePlace, key: NodePlace)
  case slice(NodePlace, from: NodePlace, upTo: NodePlace)
  case iterate(NodePlace)

  /// A part whose errors give no output.
  case attempt(NodePlace)

  case pipe(NodePlace, NodePlace)
  case comma(NodePlace, NodePlace)
  case alternative(NodePlace, NodePlace)
  case and(NodePlace, NodePlace)
  case or(NodePlace, NodePlace)
  case negation(NodePlace)
  case arithmetic(JQArithmetic.Operator, NodePlace, NodePlace)
  case comparison(JQComparison.Operator, NodePlace, NodePlace)
  case conditional(NodePlace, then: NodePlace, else: NodePlace)
  case binding(NodePlace, slot: Int32, body: NodePlace)
  case reduce(NodePlace, slot: Int32, start: NodePlace, update: NodePlace)

  /// A string with interpolations, by the list of its parts.
  case interpolation(first: Int32, count: Int32)

  /// `[a]`
  case array(NodePlace)

  /// `{…}`, by the list of its keys and values in turn.
  case object(first: Int32, count: Int32)

  /// A part whose errors are handled, which needs their words.
  case handled(NodePlace)

  /// `a = b`, by the list of the path's steps.
  case assignment(NativeSteps, value: NodePlace)

  /// `a |= b`
  case update(NativeSteps, with: NodePlace)

  /// `del(a)`
  case deletion(NativeSteps)

  case call(NativeBuiltin, NodePlace, NodePlace, NodePlace)

  /// A part that stands several times in the expressions of a group: what it gives for their input is
  /// kept in a slot.
  case kept(NodePlace, slot: Int32)
}
