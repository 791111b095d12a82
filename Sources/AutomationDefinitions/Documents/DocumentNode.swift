public import JSONValues
public import SourceDiagnostics

/// A value of a document with its place in the file.
public struct DocumentNode: Sendable {
  /// What the value is.
  public enum Kind: Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(SourceString)
    case array([DocumentNode])
    case object([Member])
  }

  /// A key of an object and its value.
  public struct Member: Sendable {
    /// The key.
    public let key: SourceString

    /// The value.
    public let value: DocumentNode

    /// Creates a member.
    public init(key: SourceString, value: DocumentNode) {
      self.key = key
      self.value = value
    }
  }

  /// What the value is.
  public let kind: Kind

  /// Where the value stands; a string with its quotes.
  public let span: SourceSpan

  /// Creates a node.
  public init(_ kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

extension DocumentNode {
  /// The value of a key in an object; `nil` for a missing key and for anything else.
  public subscript(key: String) -> DocumentNode? {
    member(key)?.value
  }

  /// The member of a key in an object.
  public func member(_ key: String) -> Member? {
    members?.last { $0.key.text.hasSameBytes(as: key) }
  }

  /// The members of an object, in the order of the file.
  public var members: [Member]? {
    guard case .object(let members) = kind else { return nil }
    return members
  }

  /// The elements of an array.
  public var elements: [DocumentNode]? {
    guard case .array(let elements) = kind else { return nil }
    return elements
  }

  /// The text of a string.
  public var string: SourceString? {
    guard case .string(let string) = kind else { return nil }
    return string
  }

  /// The value of a boolean.
  public var bool: Bool? {
    guard case .bool(let value) = kind else { return nil }
    return value
  }

  /// The value of a number.
  public var number: JSONNumber? {
    guard case .number(let number) = kind else { return nil }
    return number
  }

  /// Whether the value is `null`.
  public var isNull: Bool {
    guard case .null = kind else { return false }
    return true
  }

  /// The strings of an array; elements of another type are left out.
  public var strings: [SourceString] {
    elements?.compactMap(\.string) ?? []
  }

  /// The name JSON gives the value's type.
  public var typeName: String {
    switch kind {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
