package import JQSyntax
package import JSONTapes

/// An expression compiled to nodes that run on tapes, without libjq.
package struct NativeProgram: Sendable {
  let root: NodePlace

  /// The number of variables that it binds at once.
  let slotCount: Int
}

/// The native programs of a set of expressions: their nodes and the texts written out in them.
///
/// Immutable once built and shared by all machines.
package struct NativePrograms: Sendable {
  private(set) var nodes: [NativeNode] = []

  /// Whether a node has at most one output, whatever its input.
  private(set) var isSingle: [Bool] = []

  /// The parts of nodes that have any number of them.
  private(set) var lists: [NodePlace] = []

  /// The bytes of all texts.
  private(set) var constants: [UInt8] = []

  private var texts: [String: TapeText] = [:]

  /// Creates a set without programs.
  package init() {}

  /// Compiles an expression; `nil` when only libjq can evaluate it.
  ///
  /// Cost: proportional to the size of the expression.
  package mutating func compile(_ query: JQQuery) -> NativeProgram? {
    let nodeCount = nodes.count
    let listCount = lists.count
    var compiler = NativeCompiler(programs: self)
    self = NativePrograms()
    let root = compiler.compile(query.root)
    self = compiler.takePrograms()
    guard let root else {
      nodes.removeSubrange(nodeCount...)
      isSingle.removeSubrange(nodeCount...)
      lists.removeSubrange(listCount...)
      return nil
    }
    return NativeProgram(root: root, slotCount: compiler.slotCount)
  }

  /// Adds a node.
  mutating func add(_ node: NativeNode, isSingle single: Bool) -> NodePlace {
    nodes.append(node)
    isSingle.append(single)
    return NodePlace(index: Int32(nodes.count - 1))
  }

  /// Adds a list of parts.
  mutating func add(_ parts: [NodePlace]) -> (first: Int32, count: Int32) {
    lists += parts
    return (Int32(lists.count - parts.count), Int32(parts.count))
  }

  /// The text of a literal or key, kept once.
  package mutating func text(_ string: String) -> TapeText {
    // Swift takes texts for equal that differ in their bytes; a decomposed text is rare enough to be
    // kept each time.
    if let text = texts[string], text.count == string.utf8.count { return text }
    let text = TapeText(.constants, start: constants.count, count: string.utf8.count)
    constants += string.utf8
    texts[string] = text
    return text
  }

  subscript(place: NodePlace) -> NativeNode { nodes[Int(place.index)] }

  func isSingle(_ place: NodePlace) -> Bool { isSingle[Int(place.index)] }
}
