package import SourceDiagnostics

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

  /// The format of a file, guessed from its first character where the name does not tell it.
  package init(of file: SourceFile) {
    if let named = DocumentFormat(path: file.path) {
      self = named
      return
    }
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
    let first = file.bytes.first { !blanks.contains($0) }
    self = first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? .json : .yaml
  }
}
