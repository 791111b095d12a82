internal import JSONValues

/// A place in the file system by its full path, taken as text: links are not followed.
package struct AbsolutePath: Sendable {
  /// The names from the root down.
  package let names: [String]

  /// The top of the file system.
  package static let root = AbsolutePath(names: [])

  private init(names: [String]) { self.names = names }

  /// Creates a place; a relative path starts in a folder.
  package init(_ path: String, in folder: AbsolutePath = .root) {
    var names = path.hasPrefix("/") ? [] : folder.names
    for name in path.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(String(name)) }
    }
    self.names = names
  }

  /// The path as systems write it.
  package var text: String { "/" + names.joined(separator: "/") }

  /// The folder above; `nil` at the root.
  package var parent: AbsolutePath? {
    names.isEmpty ? nil : AbsolutePath(names: names.dropLast())
  }

  /// What is called by a name in this folder.
  package func appending(_ name: String) -> AbsolutePath {
    AbsolutePath(names: names + [name])
  }

  /// Whether a place is this one or lies below it.
  package func contains(_ other: AbsolutePath) -> Bool {
    other.names.starts(with: names) { $0.hasSameBytes(as: $1) }
  }

  /// The relative path that leads from this folder to a place, `.` to itself.
  package func path(to other: AbsolutePath) -> String {
    let shared = zip(names, other.names).prefix { $0.hasSameBytes(as: $1) }.count
    let steps = Array(repeating: "..", count: names.count - shared) + other.names[shared...]
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }
}

extension AbsolutePath: Hashable {
  /// Compares the bytes of the names, as file systems do.
  package static func == (left: AbsolutePath, right: AbsolutePath) -> Bool {
    left.names.elementsEqual(right.names) { $0.hasSameBytes(as: $1) }
  }

  /// Hashes the bytes of the names.
  package func hash(into hasher: inout Hasher) {
    for name in names { name.hashBytes(into: &hasher) }
  }
}
