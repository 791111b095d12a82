/// A pattern for paths of files, as in `.gitignore`.
///
/// `*` and `?` stand for characters of a name, `**` for any number of folders. A pattern without a
/// `/` before its end holds at any depth, and one that meets a folder holds for everything in it.
public struct PathPattern: Sendable {
  private let names: [[Unicode.Scalar]]

  private static let anyDepth: [Unicode.Scalar] = ["*", "*"]

  /// Creates a pattern; `nil` when it holds no name.
  public init?(_ text: String) {
    let parts = text.split(separator: "/").filter { $0 != "." }
    guard !parts.isEmpty else { return nil }
    let isAnchored = parts.count > 1 || text.hasPrefix("/") || text.hasPrefix("./")
    var names = isAnchored ? [] : [Self.anyDepth]
    for part in parts {
      let name = Array(part.unicodeScalars)
      if name != Self.anyDepth || names.last != Self.anyDepth { names.append(name) }
    }
    self.names = names
  }

  /// Whether a relative path, or a folder that it leads through, is one of those meant.
  public func matches(_ path: String) -> Bool {
    let steps = path.split(separator: "/").map { Array($0.unicodeScalars) }
    return Self.match(names[...], steps[...])
  }

  private static func match(
    _ names: ArraySlice<[Unicode.Scalar]>, _ steps: ArraySlice<[Unicode.Scalar]>
  ) -> Bool {
    guard let name = names.first else { return true }
    if name == anyDepth {
      let rest = names.dropFirst()
      if rest.isEmpty { return !steps.isEmpty }
      return steps.indices.contains { match(rest, steps[$0...]) }
    }
    guard let step = steps.first, match(name, step) else { return false }
    return match(names.dropFirst(), steps.dropFirst())
  }

  /// Whether a name is meant by a pattern for names; a `*` takes up more only where it must.
  private static func match(_ pattern: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Bool {
    var (inPattern, inName) = (0, 0)
    var retry: (pattern: Int, name: Int)?
    while inName < name.count {
      if inPattern < pattern.count, pattern[inPattern] == "*" {
        inPattern += 1
        retry = (inPattern, inName)
      } else if inPattern < pattern.count,
        pattern[inPattern] == "?" || pattern[inPattern] == name[inName]
      {
        inPattern += 1
        inName += 1
      } else if let last = retry {
        retry = (last.pattern, last.name + 1)
        (inPattern, inName) = (last.pattern, last.name + 1)
      } else {
        return false
      }
    }
    return pattern[inPattern...].allSatisfy { $0 == "*" }
  }
}
