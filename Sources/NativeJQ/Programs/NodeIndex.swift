/// The nodes of a group of expressions by what they are, so that a part which stands there several
/// times is compiled once.
///
/// Parts with lists of their own (objects, texts with interpolations, updates) are not told to be equal.
struct NodeIndex: Sendable {
  /// What a node is, and whether its input is that of the whole expression.
  private struct Key: Hashable {
    let node: NativeNode
    let isOnOwnInput: Bool
  }

  private var places: [Key: NodePlace] = [:]

  /// The nodes of the program that is being compiled.
  private var added: [Key] = []

  /// The nodes on the expression's own input that this program has in common with others or with
  /// itself.
  private(set) var shared: [NodePlace] = []

  /// Groups that are larger share less.
  private static let capacity = 4096

  /// Begins a program.
  mutating func beginProgram() {
    if places.count > Self.capacity { forget() }
    added.removeAll(keepingCapacity: true)
    shared.removeAll(keepingCapacity: true)
  }

  /// The place of an equal node.
  mutating func place(of node: NativeNode, isOnOwnInput: Bool) -> NodePlace? {
    let found = places[Key(node: node, isOnOwnInput: isOnOwnInput)]
    if let found, isOnOwnInput { shared.append(found) }
    return found
  }

  /// Takes up a node.
  mutating func add(_ node: NativeNode, isOnOwnInput: Bool, at place: NodePlace) {
    let key = Key(node: node, isOnOwnInput: isOnOwnInput)
    places[key] = place
    added.append(key)
  }

  /// Forgets the nodes of the program that was begun last.
  mutating func dropProgram() {
    for key in added { places[key] = nil }
    shared.removeAll(keepingCapacity: true)
  }

  /// Forgets all nodes.
  mutating func forget() {
    places.removeAll(keepingCapacity: true)
  }
}
