internal import ArgumentParser

/// A choice of cases by a regular expression over `file: name`.
struct CaseFilter {
  private let regex: Regex<AnyRegexOutput>?

  /// Reads the expression; without one every case is chosen.
  init(_ text: String?) throws {
    do {
      regex = try text.map { try Regex($0) }
    } catch {
      throw ValidationError("`\(text ?? "")` is no regular expression")
    }
  }

  func chooses(_ name: String, in path: String) -> Bool {
    guard let regex else { return true }
    return "\(path): \(name)".contains(regex)
  }
}
