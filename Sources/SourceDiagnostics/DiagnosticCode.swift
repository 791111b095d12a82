/// The stable name of a kind of finding, such as `T003 unclosed-template`.
///
/// The letter tells the stage: `D` document, `A` definition, `T` template, `J` jq, `R` roots and
/// references, `B` behaviour, `E` evaluation, `L` limits, `C` cases.
public struct DiagnosticCode: Sendable {
  /// Letter and three digits.
  public let id: String

  /// The name in words, kebab-case.
  public let name: String

  /// What it means.
  public let explanation: Explanation

  /// Creates a code, which is declared once, beside what reports it.
  public init(_ id: String, _ name: String, _ explanation: Explanation) {
    self.id = id
    self.name = name
    self.explanation = explanation
  }
}

extension DiagnosticCode: Hashable {
  /// Compares the identifiers.
  public static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool {
    left.id == right.id
  }

  /// Hashes the identifier.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
