internal import JQSyntax
internal import JSONValues

extension TracedRead {
  /// What each path of an expression finds in an input, each path once.
  ///
  /// A path that goes through every element of an array ends at the array.
  static func reads(of query: JQQuery, in input: JSONValue) -> [TracedRead] {
    var reads: [TracedRead] = []
    for path in query.rootPaths {
      let steps = path.steps.prefix { $0.kind != .iterate }.map(\.kind)
      guard !steps.isEmpty else { continue }
      let read = TracedRead(steps, in: input)
      if !reads.contains(where: { $0.path == read.path }) { reads.append(read) }
    }
    return reads
  }

  /// What a path of keys finds.
  init(keys: [String], in input: JSONValue) {
    self.init(keys.map { .field($0) }, in: input)
  }

  private init(_ steps: [JQRootPath.Kind], in input: JSONValue) {
    var value = input
    var around = JSONValue.null
    var path = ""
    var missing: MissingStep?
    for (index, step) in steps.enumerated() {
      let found = Self.find(step, in: value)
      if found == nil, missing == nil {
        missing = MissingStep(
          step, of: value, in: around, at: path, before: steps.dropFirst(index + 1))
      }
      around = value
      path += step.text
      value = found ?? .null
    }
    self.init(path: path, value: value, missing: missing)
  }

  private static func find(_ step: JQRootPath.Kind, in value: JSONValue) -> JSONValue? {
    switch step {
    case .field(let name): return value[name]
    case .index(let index):
      let elements = value.arrayValue ?? []
      let position = index < 0 ? elements.count + index : index
      guard elements.indices.contains(position) else { return nil }
      return elements[position]
    case .iterate: return nil
    }
  }
}

extension MissingStep {
  /// How many keys of an object are told.
  private static let toldKeys = 40

  fileprivate init(
    _ step: JQRootPath.Kind, of value: JSONValue, in around: JSONValue, at parent: String,
    before rest: ArraySlice<JQRootPath.Kind>
  ) {
    self.parent = parent.isEmpty ? "." : parent
    self.step = step.text
    switch (step, value) {
    case (.field(let name), .object(let object)):
      reason = .noKey(among: Array(object.keys.prefix(Self.toldKeys)))
      suggestion =
        PathSuggestion(
          parent: parent, object: object, around: around.objectValue, name: name,
          next: rest.first?.name, rest: rest.map(\.text).joined()
        ).path
    case (.index, .array(let elements)):
      reason = .noElement(count: elements.count)
      suggestion = nil
    default:
      reason = .noContainer(type: value.typeName)
      suggestion = nil
    }
  }
}

extension JQRootPath.Kind {
  fileprivate var text: String {
    switch self {
    case .field(let name): JSONPath.step(name)
    case .index(let index): "[\(index)]"
    case .iterate: "[]"
    }
  }

  fileprivate var name: String? {
    guard case .field(let name) = self else { return nil }
    return name
  }
}
