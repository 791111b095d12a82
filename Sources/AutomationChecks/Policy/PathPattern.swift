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
    var (inNames, inSteps) = (0, 0)
    // A `**` takes up more folders only where it must.
    var retry: (name: Int, step: Int)?
    while inNames < names.count {
      if names[inNames] == Self.anyDepth {
        inNames += 1
        if inNames == names.count { return inSteps < steps.count }
        retry = (inNames, inSteps)
      } else if inSteps < steps.count, Self.match(names[inNames], steps[inSteps]) {
        inNames += 1
        inSteps += 1
      } else if let last = retry, last.step < steps.count {
        retry = (last.name, last.step + 1)
        (inNames, inSteps) = (last.name, last.step + 1)
      } else {
        return false
      }
    }
    return true
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
