internal import AutomationDefinitions
package import JSONValues
internal import SourceDiagnostics

extension ValueShape {
  /// How many faulty elements of an array are reported one by one.
  private static let shownElements = 3

  /// The ways in which a value differs from the shape; a wrong type hides all others.
  package func faults(in value: JSONValue, _ preview: ValuePreview) -> [ValueFault] {
    if takesEntities, value["identifier"]?.stringValue != nil { return [] }
    if let type, !type.accepts(value) {
      return [typeFault(type, value, preview)]
    }
    var faults: [ValueFault] = []
    // The values of an array are those of its elements, unless arrays are among them.
    if let enumeration, !enumeration.contains(value),
      value.arrayValue == nil || enumeration.contains(where: { $0.arrayValue != nil })
    {
      faults.append(enumerationFault(enumeration, value, preview))
    }
    faults += boundFaults(value, preview)
    switch value {
    case .string(let text): faults += textFaults(text, preview)
    case .array(let elements): faults += elementFaults(elements, preview)
    case .object where format == "labeled-url": faults += LabeledURL.faults(in: value, preview)
    default: break
    }
    return faults
  }

  private func typeFault(
    _ type: ValueType, _ value: JSONValue, _ preview: ValuePreview
  ) -> ValueFault {
    let found = value.isNull ? "null" : "the \(value.typeName) \(preview(value))"
    var fault = ValueFault(
      kind: .type, problem: "is \(found), expected \(type.withArticle)",
      mismatch: TypeMismatch(expected: type, found: value))
    if takesEntities, value.objectValue != nil {
      fault.fixedHelp = "give the entity's identifier, or an object that has one"
    }
    return fault
  }

  private func enumerationFault(
    _ enumeration: [JSONValue], _ value: JSONValue, _ preview: ValuePreview
  ) -> ValueFault {
    let texts = enumeration.compactMap(\.stringValue)
    let near = value.stringValue.flatMap { text in
      texts.first { $0.lowercased() == text.lowercased() } ?? text.nearest(in: texts)
    }
    let shown = enumeration.prefix(8).map { "`\($0.plainText)`" }
    let all = shown.joined(separator: ", ") + (enumeration.count > 8 ? ", …" : "")
    return ValueFault(
      kind: .enumeration, problem: "is \(preview(value)), which is none of the values it can have",
      fixedHelp: near.map { "did you mean `\($0)`?" } ?? (all.isEmpty ? nil : "use one of \(all)"))
  }

  private func textFaults(_ text: String, _ preview: ValuePreview) -> [ValueFault] {
    var faults: [ValueFault] = []
    if let format = format.flatMap(TextFormat.init), !format.accepts(text) {
      faults.append(
        ValueFault(
          kind: .format, problem: "is \(preview(.string(text))), which is not \(format.noun)",
          fixedHelp: format.help))
    }
    return faults + patternFaults(text, preview)
  }

  private func patternFaults(_ text: String, _ preview: ValuePreview) -> [ValueFault] {
    guard let pattern else { return [] }
    let reason: String
    do throws(PatternFault) {
      switch try TextPattern(pattern).matches(text) {
      case true?: return []
      case false?:
        let problem =
          "is \(preview(.string(text))), which does not match `\(pattern.shortened(to: 60))`"
        return [ValueFault(kind: .pattern, problem: problem)]
      case nil: reason = "matching it takes too long"
      }
    } catch {
      reason = error.reason
    }
    let problem = "is not compared with its pattern `\(pattern.shortened(to: 60))`: \(reason)"
    return [ValueFault(kind: .unjudgedPattern, problem: problem)]
  }

  private func elementFaults(_ elements: [JSONValue], _ preview: ValuePreview) -> [ValueFault] {
    var faults: [ValueFault] = []
    if hasUniqueItems {
      var seen = Set<JSONValue>()
      if let repeated = elements.first(where: { !seen.insert($0).inserted }) {
        faults.append(
          ValueFault(kind: .duplicate, problem: "holds \(preview(repeated)) more than once"))
      }
    }
    guard case .each(let shape) = items else { return faults }
    var shown = 0
    for (index, element) in elements.enumerated() where shown < Self.shownElements {
      let found = shape.faults(in: element, preview)
      if !found.isEmpty { shown += 1 }
      faults += found.map { fault in
        var fault = fault
        fault.path.insert(String(index), at: 0)
        return fault
      }
    }
    return faults
  }
}

extension ValueType {
  /// Whether a value has the type.
  func accepts(_ value: JSONValue) -> Bool { value.typeName == rawValue }

  /// The type as messages call it.
  fileprivate var withArticle: String {
    switch self {
    case .object, .array: "an \(rawValue)"
    case .string, .number, .boolean: "a \(rawValue)"
    }
  }
}
