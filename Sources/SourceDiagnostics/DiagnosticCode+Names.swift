extension [DiagnosticCode] {
  /// The code that an author calls by its letter and digits, or by its name; case does not count.
  package func code(called text: String) -> DiagnosticCode? {
    first { $0.id == text.uppercased() || $0.name == text.lowercased() }
  }

  /// The identifier or name that was probably meant by a text that is neither.
  package func nearestName(to text: String) -> String? {
    let names = flatMap { [$0.id, $0.name] }
    return text.nearest(in: names) ?? names.first { $0.contains(text.lowercased()) }
  }
}
