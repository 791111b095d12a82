import SourceDiagnostics

extension UserInput {
  /// Decodes one of the `properties` of a form.
  init(_ member: DocumentNode.Member, _ checker: inout ShapeChecker) {
    let node = member.value
    checker.check(node, .userInput)
    checker.check(inputIdentifier: member.key)
    identifier = member.key
    type = ValueType(node["type"])
    format = node["format"]?.string
    title = node["title"]?.string
    description = node["description"]?.string
    blueprint = node["blueprint"]?.string
    defaultValue = node["default"].map(InputSetting.init)
    enumeration = node["enum"].map(InputSetting.init)
    pattern = node["pattern"].map(InputSetting.init)
    bounds = Bound.Kind.allCases.compactMap { kind in
      node[kind.rawValue].flatMap { node in
        node.isNull ? nil : Bound(kind: kind, setting: InputSetting(node))
      }
    }
    items = node["items"].flatMap { $0.members == nil ? nil : Items($0, &checker) }
    dependsOn = node["dependsOn"]?.strings ?? []
    visible = node["visible"].map(InputSetting.init)
    disabled = node["disabled"].map(InputSetting.init)
    encryption = Encryption(node["encryption"])
    dataset = node["dataset"].flatMap { SearchQuery($0, .dataset, &checker) }
    self.node = node
  }
}

extension UserInput.Items {
  fileprivate init(_ node: DocumentNode, _ checker: inout ShapeChecker) {
    type = ValueType(node["type"])
    format = node["format"]?.string
    blueprint = node["blueprint"]?.string
    enumeration = node["enum"].map(InputSetting.init)
    defaultValue = node["default"].map(InputSetting.init)
    dataset = node["dataset"].flatMap { SearchQuery($0, .dataset, &checker) }
    self.node = node
  }
}

extension UserInput.Encryption {
  fileprivate init?(_ node: DocumentNode?) {
    if node?.string != nil {
      self = .aes256GCM
    } else if let key = node?["key"]?.string {
      self = .clientSide(key: key)
    } else {
      return nil
    }
  }
}

extension ValueType {
  /// The type a node names.
  init?(_ node: DocumentNode?) {
    guard let word = node?.string, let type = ValueType(rawValue: word.text) else { return nil }
    self = type
  }
}

extension ShapeChecker {
  /// Reports a name that an input or property cannot have.
  mutating func check(inputIdentifier key: SourceString) {
    let isWellFormed =
      !key.text.isEmpty
      && key.text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: #"@_=\-"#.utf8.contains(byte)
        }
      }
    guard !isWellFormed else { return }
    report(
      Diagnostic(
        .malformedIdentifier, .error,
        "the platform refuses the name `\(key.text.shortened(to: 60))`", at: key.span,
        help: #"use letters, digits and `@_=\-`"#))
  }
}

extension ObjectShape {
  /// The keys of an input that the platform describes; it passes others through.
  fileprivate static let userInput = ObjectShape(
    "a user input",
    [
      .required("type", .word(.valueType)),
      .optional("format", .word(formats)), .optional("blueprint", .string),
      .optional("dependsOn", .array(of: .string)), .optional("visible", .orQuery(.boolean)),
      .optional("icon", .string), .optional("jqQuery", .null),
      .optional(
        "sort",
        .object(
          ObjectShape(
            "a sort order",
            [
              .required("property", .string),
              .required("order", .word(Vocabulary("order", ["ASC", "DESC"]))),
            ], unknownKeys: .allowed))),
    ], unknownKeys: .allowed)

  private static let formats = Vocabulary(
    "input format",
    [
      "date-time", "url", "email", "ipv4", "ipv6", "yaml", "entity", "user", "team", "proto",
      "markdown", "multi-line", "labeled-url",
    ])
}

extension Vocabulary {
  static let valueType = Vocabulary(
    "type", ValueType.self,
    mistakes: ["integer": "write `number`", "float": "write `number`", "bool": "write `boolean`"])
}
