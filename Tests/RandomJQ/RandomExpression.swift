/// A maker of jq expressions that mostly fit the documents of `RandomDocument`.
package struct RandomExpression {
  private var choices: Choices
  private var variables: [(name: String, kind: JQKind)] = []
  private var functions: [(name: String, kind: JQKind)] = []
  private var count = 0

  /// Creates a maker.
  package init(_ choices: Choices) {
    self.choices = choices
  }

  /// Makes an expression that reads a document.
  package mutating func text() -> String {
    variables = []
    functions = []
    count = 0
    let depth = 1 + choices.below(4)
    if choices.happens(inHundred: 15) { return outputs(depth, on: .object) }
    return value(choices.one(of: JQKind.allCases), depth, on: .object)
  }

  /// An expression whose output mostly has a type, for inputs that mostly have another.
  private mutating func value(_ wanted: JQKind, _ depth: Int, on input: JQKind) -> String {
    let kind = choices.happens(inHundred: 5) ? choices.one(of: JQKind.allCases) : wanted
    guard depth > 0 else { return leaf(kind, on: input) }
    switch choices.below(100) {
    case 0..<20: return leaf(kind, on: input)
    case 20..<26: return binding(kind, depth, on: input)
    case 26..<30: return reduction(kind, depth, on: input)
    case 30..<32: return definition(kind, depth, on: input)
    case 32..<48: return filled(choices.one(of: RandomForms.ofAnyKind), kind, depth, on: input)
    default:
      guard let forms = RandomForms.byKind[kind] else { return leaf(kind, on: input) }
      return filled(choices.one(of: forms), kind, depth, on: input)
    }
  }

  /// An expression with any number of outputs.
  private mutating func outputs(_ depth: Int, on input: JQKind) -> String {
    let kind = choices.one(of: JQKind.allCases)
    guard depth > 0 else { return leaf(kind, on: input) }
    return filled(choices.one(of: RandomForms.ofOutputs), kind, depth, on: input)
  }

  /// Fills the places of a form, such as `#text#` or, for another input, `#text@list#`.
  private mutating func filled(
    _ form: String, _ kind: JQKind, _ depth: Int, on input: JQKind
  ) -> String {
    var text = ""
    for (position, part) in form.split(separator: "#", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard position % 2 == 1 else {
        text += part
        continue
      }
      let words = part.split(separator: "@")
      let inner = words.count > 1 ? self.kind(words[1], kind) : input
      switch words[0] {
      case "outputs": text += outputs(depth - 1, on: inner)
      case "key": text += choices.one(of: (RandomDocument.keys[kind] ?? []) + ["s", "q"])
      case "index": text += choices.one(of: RandomForms.indices)
      case "small": text += "\(choices.below(5))"
      case "quoted": text += quoted()
      case "path": text += path(on: inner)
      default: text += value(self.kind(words[0], kind), depth - 1, on: inner)
      }
    }
    return text
  }

  private mutating func kind(_ word: Substring, _ same: JQKind) -> JQKind {
    switch word {
    case "text": .text
    case "number": .number
    case "boolean": .boolean
    case "list": .list
    case "object": .object
    case "null": .null
    case "same": same
    default: choices.one(of: JQKind.allCases)
    }
  }

  private mutating func leaf(_ kind: JQKind, on input: JQKind) -> String {
    switch choices.below(10) {
    case 0..<3: return literal(kind)
    case 3: return "."
    case 4:
      if let variable = variables.last(where: { $0.kind == kind }) { return variable.name }
      return variables.isEmpty ? "." : choices.one(of: variables).name
    case 5:
      if let function = functions.last(where: { $0.kind == kind }) { return function.name }
      return path(to: kind, on: input)
    default: return path(to: kind, on: input)
    }
  }

  private mutating func literal(_ kind: JQKind) -> String {
    switch kind {
    case .text: quoted()
    case .number: choices.one(of: RandomForms.numbers)
    case .boolean: choices.one(of: ["true", "false"])
    case .null: "null"
    case .list:
      choices.one(of: ["[]", "[1,2]", "[\"a\",null]", "[3,1,2,1]", "[[1,2],[1]]", "[{s:\"a\"}]"])
    case .object: choices.one(of: ["{}", "{s:1}", "{\"a b\":{n:2}}", "{n:1,s:\"x\",l:[1]}"])
    }
  }

  private mutating func quoted() -> String {
    RandomDocument.quoted(choices.one(of: RandomDocument.texts))
  }

  /// A path that may be assigned to.
  private mutating func path(on input: JQKind) -> String {
    let kind = choices.one(of: JQKind.allCases)
    let first = path(to: kind, on: input)
    return choices.happens(inHundred: 30)
      ? first + "." + choices.one(of: ["s", "l", "o", "n"]) : first
  }

  private mutating func path(to kind: JQKind, on input: JQKind) -> String {
    let mark = choices.happens(inHundred: 12) ? "?" : ""
    switch input {
    case .list: return ".[\(choices.one(of: RandomForms.indices))]\(mark)"
    case .object:
      let key = choices.one(of: RandomDocument.keys[kind] ?? ["z"])
      let isPlain = key.utf8.allSatisfy { (0x61...0x7A).contains($0) }
      let step = isPlain ? ".\(key)" : ".\(RandomDocument.quoted(key))"
      guard choices.happens(inHundred: 25) else { return step + mark }
      let outer = choices.one(of: [".o", ".p", ".l[0]", ".k[-1]", ".o.p"])
      return outer + mark + step
    default: return "."
    }
  }

  private mutating func binding(_ kind: JQKind, _ depth: Int, on input: JQKind) -> String {
    let bound = choices.one(of: JQKind.allCases)
    let source =
      choices.happens(inHundred: 15)
      ? outputs(depth - 1, on: input) : value(bound, depth - 1, on: input)
    count += 1
    let name = "$v\(count)"
    variables.append((name, bound))
    defer { variables.removeLast() }
    let pattern = choices.below(8)
    if pattern == 0 { return "((\(source)) as [\(name)] | \(value(kind, depth - 1, on: input)))" }
    if pattern == 1 {
      return "((\(source)) as {s: \(name)} | \(value(kind, depth - 1, on: input)))"
    }
    return "((\(source)) as \(name) | \(value(kind, depth - 1, on: input)))"
  }

  private mutating func reduction(_ kind: JQKind, _ depth: Int, on input: JQKind) -> String {
    let source = outputs(depth - 1, on: input)
    let start = value(kind, depth - 1, on: input)
    count += 1
    let name = "$v\(count)"
    variables.append((name, choices.one(of: JQKind.allCases)))
    defer { variables.removeLast() }
    if choices.happens(inHundred: 20) {
      let update = value(kind, depth - 1, on: kind)
      return "[foreach (\(source)) as \(name) (\(start); \(update))]"
    }
    return "(reduce (\(source)) as \(name) (\(start); \(value(kind, depth - 1, on: kind))))"
  }

  private mutating func definition(_ kind: JQKind, _ depth: Int, on input: JQKind) -> String {
    let defined = choices.one(of: JQKind.allCases)
    let body = value(defined, depth - 1, on: input)
    count += 1
    let name = "f\(count)"
    switch choices.below(3) {
    case 0:
      let argument = value(.text, depth - 1, on: input)
      functions.append(("\(name)(\(argument))", defined))
      defer { functions.removeLast() }
      return "(def \(name)($x): \(body) | [., $x]; \(value(kind, depth - 1, on: input)))"
    case 1:
      let argument = value(.text, depth - 1, on: input)
      functions.append(("\(name)(\(argument))", defined))
      defer { functions.removeLast() }
      return "(def \(name)(g): [g, \(body)]; \(value(kind, depth - 1, on: input)))"
    default:
      functions.append((name, defined))
      defer { functions.removeLast() }
      return "(def \(name): \(body); \(value(kind, depth - 1, on: input)))"
    }
  }
}
