import JQSyntax

/// Writes a tree with a pair of parentheses around every operation, so that shapes compare.
func shape(_ node: JQNode) -> String {
  switch node.kind {
  case .optional(let inner): "(\(shape(inner)))?"
  case .negation(let inner): "(-\(shape(inner)))"
  case .pipe(let nodes): chain(nodes, "|")
  case .comma(let nodes): chain(nodes, ",")
  case .alternative(let nodes): chain(nodes, "//")
  case .and(let nodes): chain(nodes, "and")
  case .or(let nodes): chain(nodes, "or")
  case .arithmetic(let chain):
    chain.rest.reduce(shape(chain.first)) { "(\($0) \($1.op.rawValue) \(shape($1.node)))" }
  case .comparison(let comparison):
    "(\(shape(comparison.left)) \(comparison.op.rawValue) \(shape(comparison.right)))"
  case .update(let update):
    "(\(shape(update.target)) \(update.op.rawValue) \(shape(update.value)))"
  case .attempt(let attempt):
    "(try \(shape(attempt.body))\(attempt.handler.map { " catch \(shape($0))" } ?? ""))"
  case .binding(let binding): "(\(shape(binding.source)) as … | \(shape(binding.body)))"
  case .definitions(let definitions, let body):
    "(\(definitions.map { "def \($0.name): \(shape($0.body));" }.joined(separator: " ")) "
      + "\(shape(body)))"
  case .label(let name, let body): "(label $\(name) | \(shape(body)))"
  case .array(.some(let content)): "[\(shape(content))]"
  case .call(let call) where !call.arguments.isEmpty:
    "\(call.function.name)(\(call.arguments.map(shape).joined(separator: "; ")))"
  case .path(let path): shape(path.base) + path.steps.map(shape).joined()
  case .conditional(let conditional):
    "(if \(conditional.branches.map { "\(shape($0.condition)): \(shape($0.body))" }) "
      + "\(conditional.otherwise.map(shape) ?? "-"))"
  case .reduce(let reduce): "(reduce \(shape(reduce.source)) \(shape(reduce.update)))"
  case .identity: "."
  case .recurse: ".."
  case .null: "null"
  case .boolean(let value): "\(value)"
  case .number(let number): number.text
  case .variable(let name): "$\(name)"
  case .call(let call): call.function.name
  case .string(let string): "\"\(string.literal ?? "…")\""
  default: "?"
  }
}

private func shape(_ step: JQStep) -> String {
  let mark = step.isOptional ? "?" : ""
  switch step.kind {
  case .field(let name): return ".\(name)\(mark)"
  case .index(let node): return "[\(shape(node))]\(mark)"
  case .iterate: return "[]\(mark)"
  case .slice(let from, let upTo):
    return "[\(from.map(shape) ?? ""):\(upTo.map(shape) ?? "")]\(mark)"
  }
}

private func chain(_ nodes: [JQNode], _ op: String) -> String {
  "(\(nodes.map(shape).joined(separator: " \(op) ")))"
}

/// A text without its markers, and where they stood, as UTF-8 offsets.
struct MarkedText {
  let text: String
  let offsets: [Int]

  init(_ marked: String) {
    var text = ""
    var offsets: [Int] = []
    for character in marked {
      if ["1️⃣", "2️⃣", "3️⃣", "4️⃣"].contains(character) {
        offsets.append(text.utf8.count)
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
  }
}
