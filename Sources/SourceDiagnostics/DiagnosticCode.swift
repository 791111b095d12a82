/// The stable name of a kind of finding, such as `T003 unclosed-template`.
///
/// The letter tells the stage: `D` document, `A` definition, `T` template, `J` jq, `R` roots and
/// references, `B` behaviour, `E` evaluation, `L` limits.
public struct DiagnosticCode: Sendable, Hashable {
  /// Letter and three digits.
  public let id: String

  /// The name in words, kebab-case.
  public let name: String

  /// Creates a code, which is declared once, beside what reports it.
  public init(_ id: String, _ name: String) {
    self.id = id
    self.name = name
  }
}
