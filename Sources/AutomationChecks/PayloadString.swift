internal import AutomationDefinitions
internal import SourceDiagnostics

/// A string or key below `invocationMethod`, with its templates.
struct PayloadString: Sendable {
  /// What the string is.
  enum Role: Sendable {
    case value
    case key(of: DocumentNode)
  }

  let string: SourceString
  let role: Role

  /// The keys and indexes that lead from the invocation method to the value, or to that of the key.
  let path: [String]

  let delimiters: TemplateDelimiters

  /// The parts; a failure when delimiters do not match up.
  let template: Result<Template, TemplateSyntaxError>

  /// The templates, up to where delimiters do not match up.
  let expressions: [Template.Expression]

  /// Whether one of the templates is nothing but `end`, which closes a statement in Go's.
  let hasLoneEnd: Bool

  init(
    _ string: SourceString, _ role: Role, path: [String], _ delimiters: TemplateDelimiters
  ) {
    self.string = string
    self.role = role
    self.path = path
    self.delimiters = delimiters
    template = Self.parse(string.text, delimiters)
    expressions = Self.expressions(of: template, string.text, delimiters)
    hasLoneEnd = expressions.contains { $0.text.split(separator: " ") == ["end"] }
  }

  private static func parse(
    _ text: String, _ delimiters: TemplateDelimiters
  ) -> Result<Template, TemplateSyntaxError> {
    Result { () throws(TemplateSyntaxError) in
      try Template.parse(text, delimiters: delimiters)
    }
  }

  private static func expressions(
    of template: Result<Template, TemplateSyntaxError>, _ text: String,
    _ delimiters: TemplateDelimiters
  ) -> [Template.Expression] {
    var parsed = template
    while true {
      switch parsed {
      case .success(let template): return template.expressions
      case .failure(let error):
        // What stands before the fault ends sooner each time, so this ends.
        let before = text.utf8.prefix(error.range.lowerBound)
        parsed = parse(String(decoding: before, as: UTF8.self), delimiters)
      }
    }
  }

  /// Whether it is a key that stands for the pairs of its value.
  var isSpreadKey: Bool {
    guard case .key = role else { return false }
    return delimiters.isSpreadKey(string.text)
  }

  /// Whether it is one template and nothing else, so that the value keeps its type.
  var isWhole: Bool {
    guard case .success(let template) = template else { return false }
    return template.isWhole
  }

  /// The strings and keys of a value, in the order of the file.
  static func all(in node: DocumentNode?, _ delimiters: TemplateDelimiters) -> [PayloadString] {
    guard let node else { return [] }
    var strings: [PayloadString] = []
    // Last in, first out; children go in backwards so that the order is that of the file.
    var pending: [(node: DocumentNode, path: [String], key: SourceString?)] = [(node, [], nil)]
    while let (node, path, key) = pending.popLast() {
      if let key { strings.append(PayloadString(key, .key(of: node), path: path, delimiters)) }
      switch node.kind {
      case .string(let string):
        strings.append(PayloadString(string, .value, path: path, delimiters))
      case .array(let elements):
        for (index, element) in elements.enumerated().reversed() {
          pending.append((element, path + [String(index)], nil))
        }
      case .object(let members):
        for member in members.reversed() {
          pending.append((member.value, path + [member.key.text], member.key))
        }
      case .null, .bool, .number: break
      }
    }
    return strings
  }
}
