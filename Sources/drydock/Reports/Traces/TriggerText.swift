internal import AutomationEngine
internal import JSONValues
internal import SourceDiagnostics

/// Prints a field of a trigger beside what the event has for it.
struct TriggerText {
  private static let nameWidth = "blueprint".count

  let style: TextStyle
  let redactor: Redactor

  func line(of field: TracedField) -> String {
    let mark = field.matches ? style("✓", .success) : style("✗", .error)
    let name = field.name.rawValue.padded(to: Self.nameWidth)
    return "\(mark) \(name)  \(comparison(of: field))" + style("  (\(places(of: field)))", .faint)
      + "\n"
  }

  private func comparison(of field: TracedField) -> String {
    let expected = field.expected.printable
    guard let found = field.found.map({ redactor.text($0).printable }) else {
      if field.matches { return "nothing, which counts as \(expected)" }
      let nothing = field.name == .type ? "a type that fires nothing" : "nothing"
      return "\(nothing), expected \(expected)"
    }
    if found == expected { return found }
    return field.matches ? "\(found), which is \(expected)" : "\(found), expected \(expected)"
  }

  private func places(of field: TracedField) -> String {
    field.places.map { read in
      field.found == nil && field.name != .type
        ? "no \(read.path)" : "\(read.path) is \(redactor.value(read.value).shown)"
    }.joined(separator: ", ")
  }
}
