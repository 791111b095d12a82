/// A notation documents are written in.
public enum DocumentFormat: String, Sendable, CaseIterable {
  case json
  case yaml

  /// The format that a file name's extension names; `nil` for any other extension.
  public init?(path: String) {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return nil
    }
    switch String(Substring(name[name.index(after: dot)...])).lowercased() {
    case "json": self = .json
    case "yaml", "yml": self = .yaml
    default: return nil
    }
  }
}
