package import JQSyntax
package import JSONTapes
internal import JSONValues

/// An expression compiled to nodes that run on tapes, without libjq.
package struct NativeProgram: Sendable {
  let root: NodePlace

  /// The number of variables that it binds at once.
  let slotCount: Int

  /// What it reads of its input.
  package let reading: InputReading
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

  private var texts: [ByteKey: TapeText] = [:]

  private var index = NodeIndex()

  /// How many outputs the expressions of one group keep at most.
  private(set) var keptCount = 0

  private var keptInGroup = 0

  /// Creates a set without programs.
  package init() {}

  /// Begins a group of expressions that are likely to be run together, on the same input.
  package mutating func beginGroup() {
    index.forget()
    keptInGroup = 0
  }

  /// Compiles an expression; `nil` when only libjq can evaluate it.
  ///
  /// Cost: proportional to the size of the expression.
  package mutating func compile(_ query: JQQuery) -> NativeProgram? {
    let nodeCount = nodes.count
    let listCount = lists.count
    index.beginProgram()
    var compiler = NativeCompiler(programs: self)
    self = NativePrograms()
    let root = compiler.compile(query.root)
    self = compiler.takePrograms()
    guard let root else {
      nodes.removeSubrange(nodeCount...)
      isSingle.removeSubrange(nodeCount...)
      lists.removeSubrange(listCount...)
      index.dropProgram()
      return nil
    }
    for place in index.shared { keepOutput(of: place) }
    return NativeProgram(root: root, slotCount: compiler.slotCount, reading: compiler.reading)
  }

  /// Adds a node, unless an equal one of the group has the same input.
  mutating func add(
    _ node: NativeNode, isSingle single: Bool, isOnOwnInput: Bool
  ) -> NodePlace {
    // What a variable holds depends on where it stands.
    if case .variable = node { return append(node, isSingle: single) }
    if let place = index.place(of: node, isOnOwnInput: isOnOwnInput) { return place }
    let place = append(node, isSingle: single)
    index.add(node, isOnOwnInput: isOnOwnInput, at: place)
    return place
  }

  private mutating func append(_ node: NativeNode, isSingle single: Bool) -> NodePlace {
    nodes.append(node)
    isSingle.append(single)
    return NodePlace(index: Int32(nodes.count - 1))
  }

  /// Lets a part that is shared keep its output.
  private mutating func keepOutput(of place: NodePlace) {
    let node = self[place]
    switch node {
    case .input, .constant, .kept: return
    default: break
    }
    guard isSingle(place) else { return }
    let part = append(node, isSingle: true)
    nodes[Int(place.index)] = .kept(part, slot: Int32(keptInGroup))
    keptInGroup += 1
    keptCount = max(keptCount, keptInGroup)
  }

  /// What a node does, whether its output is kept or not.
  func node(at place: NodePlace) -> NativeNode {
    if case .kept(let part, _) = self[place] { self[part] } else { self[place] }
  }

  /// Adds a list of parts.
  mutating func add(_ parts: [NodePlace]) -> (first: Int32, count: Int32) {
    lists += parts
    return (Int32(lists.count - parts.count), Int32(parts.count))
  }

  /// The text of a literal or key, kept once.
  package mutating func text(_ string: String) -> TapeText {
    let key = ByteKey(string)
    if let text = texts[key] { return text }
    let text = TapeText(.constants, start: constants.count, count: string.utf8.count)
    constants += string.utf8
    texts[key] = text
    return text
  }

  /// Keeps the bytes of a text without looking for an equal one.
  package mutating func text(_ bytes: [UInt8]) -> TapeText {
    let text = TapeText(.constants, start: constants.count, count: bytes.count)
    constants += bytes
    return text
  }

  subscript(place: NodePlace) -> NativeNode { nodes[Int(place.index)] }

  func isSingle(_ place: NodePlace) -> Bool { isSingle[Int(place.index)] }
}
