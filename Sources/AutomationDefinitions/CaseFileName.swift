/// The names of files that hold cases of definitions, and no definition themselves.
///
/// `cases.yaml`, `billing.cases.json` and, for one case in a folder of its own, `case.yaml`.
package enum CaseFileName {
  /// Whether a file of this name holds cases.
  package static func matches(_ name: String) -> Bool {
    guard let stem = stem(of: name) else { return false }
    return stem == "cases" || stem.hasSuffix(".cases") || isSingle(name)
  }

  /// Whether a file of this name holds one case, called as its folder is.
  package static func isSingle(_ name: String) -> Bool { stem(of: name) == "case" }

  /// The name without the extension of JSON or YAML; `nil` for other files.
  private static func stem(of name: String) -> String? {
    guard DocumentFormat(path: name) != nil, let dot = name.lastIndex(of: ".") else { return nil }
    return String(name[..<dot])
  }
}
