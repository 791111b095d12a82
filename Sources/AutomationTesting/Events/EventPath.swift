internal import JSONValues
internal import SourceDiagnostics

/// A path to a part of an event, written as in jq; the leading dot may be left out.
///
/// ```text
/// diff.after.properties.language    .diff.after.team[0]    diff.after.properties["on-call"]
/// ```
package struct EventPath: Sendable, Hashable {
  /// One step down.
  enum Step: Sendable, Hashable {
    case key(String)
    case index(Int)
  }

  let steps: [Step]

  /// Reads a path.
  package init(_ text: String) throws(EventFault) {
    var reader = EventPathReader(text)
    steps = try reader.steps()
  }
}

extension EventPath: CustomStringConvertible {
  /// The path as jq writes it.
  package var description: String { Self.text(of: steps[...]) }

  /// Some steps as jq writes them; a dot for none.
  static func text(of steps: ArraySlice<Step>) -> String {
    let text = steps.reduce(into: "") { text, step in
      switch step {
      case .key(let key): text += JSONPath.step(key)
      case .index(let index): text += "[\(index)]"
      }
    }
    return text.hasPrefix(".") ? text : "." + text
  }
}

/// Reads the steps of a path.
private struct EventPathReader {
  private let text: String
  private var rest: Substring

  init(_ text: String) {
    self.text = text
    rest = text[...]
  }

  mutating func steps() throws(EventFault) -> [EventPath.Step] {
    var steps: [EventPath.Step] = []
    while !rest.isEmpty { steps.append(try step(isFirst: steps.isEmpty)) }
    guard !steps.isEmpty else { throw fault("it names nothing") }
    return steps
  }

  private mutating func step(isFirst: Bool) throws(EventFault) -> EventPath.Step {
    let hasDot = take(".")
    if take("[") { return try bracketed() }
    guard hasDot || isFirst else { throw fault("a dot is missing before `\(rest)`") }
    if rest.first == "\"" { return .key(try quoted()) }
    let name = rest.prefix { !".[]\"".contains($0) }
    guard !name.isEmpty else { throw fault("a name is missing") }
    rest = rest[name.endIndex...]
    return .key(String(name))
  }

  private mutating func bracketed() throws(EventFault) -> EventPath.Step {
    let step: EventPath.Step
    if rest.first == "\"" {
      step = .key(try quoted())
    } else {
      let digits = rest.prefix { $0 != "]" }
      guard let index = Int(digits), index >= 0 else {
        throw fault("`[\(digits)]` is no index")
      }
      rest = rest[digits.endIndex...]
      step = .index(index)
    }
    guard take("]") else { throw fault("a `]` is missing") }
    return step
  }

  /// A JSON string.
  private mutating func quoted() throws(EventFault) -> String {
    var isEscaped = false
    for index in rest.indices.dropFirst() {
      if isEscaped {
        isEscaped = false
      } else if rest[index] == "\\" {
        isEscaped = true
      } else if rest[index] == "\"" {
        let key = try? JSONValue(parsing: String(rest[...index])).stringValue
        guard let key else { break }
        rest = rest[rest.index(after: index)...]
        return key
      }
    }
    throw fault("`\(rest)` is no JSON string")
  }

  private mutating func take(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }

  private func fault(_ reason: String) -> EventFault {
    EventFault(
      "`\(text.printable.shortened(to: 60))` is no path: \(reason)",
      help: "write it as in jq, such as `diff.after.properties.language`")
  }
}
