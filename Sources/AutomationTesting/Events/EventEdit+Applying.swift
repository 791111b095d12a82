internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

extension EventEdit {
  /// The event with the change made.
  func apply(to event: JSONValue) throws(EventFault) -> JSONValue {
    try changed(event, from: 0) ?? .null
  }

  /// The value with the change made below the first steps; `nil` to remove it.
  private func changed(_ value: JSONValue?, from depth: Int) throws(EventFault) -> JSONValue? {
    guard depth < path.steps.count else { return try replacement(for: value) }
    switch (path.steps[depth], value) {
    case (.key(let key), .object(var object)):
      if object[key] == nil { try admitNewKey(key, in: object, at: depth) }
      object[key] = try changed(object[key], from: depth + 1)
      return .object(object)
    case (.index(let index), .array(var elements)):
      guard index < elements.count || (index == elements.count && change.sets) else {
        throw fault(
          "there is no `\(text(depth + 1))`",
          help: elements.isEmpty
            ? "`\(text(depth))` is empty" : "the last one is `[\(elements.count - 1)]`")
      }
      let element = try changed(
        index < elements.count ? elements[index] : nil, from: depth + 1)
      elements.replaceSubrange(
        index..<min(index + 1, elements.count), with: element.map { [$0] } ?? [])
      return .array(elements)
    case (.key, nil): return try changed(.object(JSONObject()), from: depth)
    case (.index, nil): return try changed(.array([]), from: depth)
    case (.key(let key), let value?):
      throw fault("`\(text(depth))` is \(value.words), which has no key `\(key.shortened(to: 60))`")
    case (.index(let index), let value?):
      throw fault("`\(text(depth))` is \(value.words), which has no element `[\(index)]`")
    }
  }

  /// Judges a key that is not there: what looks misspelt is refused.
  private func admitNewKey(
    _ key: String, in object: JSONObject, at depth: Int
  ) throws(EventFault) {
    let isLast = depth == path.steps.count - 1
    if change.sets, isLast { return }
    let near = key.nearest(in: object.keys)
    if change.sets, depth > 0, near == nil { return }
    let keys = object.keys.map { "`\($0)`" }.joined(separator: ", ")
    throw fault(
      "there is no `\(text(depth + 1))`",
      help: near.map { "did you mean `\($0)`?" }
        ?? (keys.isEmpty ? nil : "`\(text(depth))` has \(keys)"))
  }

  private func replacement(for value: JSONValue?) throws(EventFault) -> JSONValue? {
    switch change {
    case .remove: return nil
    case .set(let value): return value
    case .setText(let text): return try typed(text, like: value)
    }
  }

  /// A text of the command line in the type of what stood there.
  private func typed(_ text: String, like value: JSONValue?) throws(EventFault) -> JSONValue {
    switch value {
    case .number:
      if let value = try? JSONValue(parsing: text), case .number = value { return value }
    case .bool:
      if text == "true" || text == "false" { return .bool(text == "true") }
    case .array, .object:
      break
    case .null, .string, nil:
      return .string(text)
    }
    throw fault(
      "found the text `\(text.printable.shortened(to: 60))`, but `\(path)` is "
        + (value?.words ?? "absent"),
      help: "write `\(path):=JSON` to give another type")
  }

  private func text(_ depth: Int) -> String { EventPath.text(of: path.steps[..<depth]) }

  private func fault(_ message: String, help: String? = nil) -> EventFault {
    EventFault(message, help: help, at: span)
  }
}

extension EventEdit.Change {
  fileprivate var sets: Bool {
    switch self {
    case .set, .setText: true
    case .remove: false
    }
  }
}

extension JSONValue {
  /// The type as messages tell it.
  fileprivate var words: String { isNull ? "null" : typeName.withArticle }
}
