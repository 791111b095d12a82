#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The variables of the process's environment.
package enum Environment {
  /// The value of a variable.
  package static func value(of name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// All variables whose names begin with a prefix, names without it.
  package static func variables(prefix: String) -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    var entry = unsafe environ
    while let pointer = unsafe entry.pointee {
      let text = unsafe String(cString: pointer)
      if text.hasPrefix(prefix), let equals = text.firstIndex(of: "=") {
        let name = text[..<equals].dropFirst(prefix.count)
        if !name.isEmpty {
          found.append((String(name), String(text[text.index(after: equals)...])))
        }
      }
      unsafe entry += 1
    }
    return found.sorted { $0.name < $1.name }
  }
}
