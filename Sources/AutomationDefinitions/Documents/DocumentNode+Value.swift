public import JSONValues
import SourceDiagnostics

extension DocumentNode {
  /// The value without places; a later duplicate of a key wins.
  ///
  /// Nesting costs no stack.
  public var value: JSONValue {
    var builders: [ValueBuilder] = []
    var node = self
    while true {
      // Down to the first leaf, then up as far as containers are complete.
      guard var finished = node.leafValue else {
        builders.append(ValueBuilder(node))
        node = builders[builders.count - 1].nextChild
        continue
      }
      while true {
        guard let last = builders.indices.last else { return finished }
        builders[last].add(finished)
        if !builders[last].isComplete { break }
        finished = builders.removeLast().value
      }
      node = builders[builders.count - 1].nextChild
    }
  }

  /// The value of a scalar or of an empty container.
  private var leafValue: JSONValue? {
    switch kind {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let number): .number(number)
    case .string(let string): .string(string.text)
    case .array(let elements): elements.isEmpty ? .array([]) : nil
    case .object(let members): members.isEmpty ? .object(JSONObject()) : nil
    }
  }
}

/// The value of a container while its children are added.
private struct ValueBuilder {
  private let elements: [DocumentNode]
  private let members: [DocumentNode.Member]
  private var array: [JSONValue] = []
  private var object = JSONObject()
  private var count = 0

  init(_ node: DocumentNode) {
    elements = node.elements ?? []
    members = node.members ?? []
  }

  var isComplete: Bool { count == elements.count + members.count }

  var nextChild: DocumentNode { members.isEmpty ? elements[count] : members[count].value }

  var value: JSONValue { members.isEmpty ? .array(array) : .object(object) }

  mutating func add(_ value: JSONValue) {
    if members.isEmpty {
      array.append(value)
    } else {
      object[members[count].key.text] = value
    }
    count += 1
  }
}
