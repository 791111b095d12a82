package import JSONValues
package import SourceDiagnostics

/// A change of a part of an event that was made.
package struct EventEdit: Sendable {
  /// What becomes of the part.
  enum Change: Sendable {
    /// A text takes the type of what stands there.
    case setText(String)
    case set(JSONValue)
    case remove
  }

  let path: EventPath
  let change: Change

  /// Where it stands, when it came from a file.
  let span: SourceSpan?

  /// Puts a value at a path.
  package static func set(_ path: EventPath, to value: JSONValue, at span: SourceSpan?) -> Self {
    EventEdit(path: path, change: .set(value), span: span)
  }

  /// Takes a part away.
  package static func remove(_ path: EventPath, at span: SourceSpan? = nil) -> Self {
    EventEdit(path: path, change: .remove, span: span)
  }

  /// Reads `path=value`, whose value takes the type of what stands there, or `path:=JSON`.
  package static func argument(_ text: String) throws(EventFault) -> Self {
    guard let equals = Self.equals(in: text) else {
      throw EventFault(
        "`\(text.printable.shortened(to: 60))` has no value",
        help: "write `path=value` or `path:=JSON`")
    }
    var path = text[..<equals]
    let value = String(text[text.index(after: equals)...])
    guard path.hasSuffix(":") else {
      return EventEdit(path: try EventPath(String(path)), change: .setText(value), span: nil)
    }
    path.removeLast()
    let parsedPath = try EventPath(String(path))
    do {
      return EventEdit(path: parsedPath, change: .set(try JSONValue(parsing: value)), span: nil)
    } catch {
      throw EventFault(
        "`\(parsedPath)` must be JSON, found `\(value.printable.shortened(to: 60))`",
        help: "\(error)")
    }
  }

  /// The first equals sign that stands in no quotes.
  private static func equals(in text: String) -> String.Index? {
    var isQuoted = false
    var isEscaped = false
    for index in text.indices {
      switch text[index] {
      case _ where isEscaped: isEscaped = false
      case "\\" where isQuoted: isEscaped = true
      case "\"": isQuoted.toggle()
      case "=" where !isQuoted: return index
      default: break
      }
    }
    return nil
  }
}
