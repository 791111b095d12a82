internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// A name with a hyphen is written behind a dot.
  public static let hyphenatedName = DiagnosticCode(
    "J005", "hyphenated-name",
    Explanation(
      what: "A name with a hyphen is written behind a dot, where the hyphen is a minus sign.",
      why: """
        `.my-name` subtracts a function `name` from `.my`. There is no such function, so that the \
        expression does not compile, or it is one that fails; either way the platform puts null.
        """,
      example: #""name": "{{ .inputs.my-name }}""#,
      instead: #""name": "{{ .inputs[\"my-name\"] }}""#))
}

/// Hyphens that are read as minus signs in expressions that compile: `.inputs.my-input`.
enum HyphenatedName {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.findings { expression, node in
      guard case .arithmetic(let chain) = node.kind, let name = name(in: chain, expression) else {
        return nil
      }
      let front = expression.text(of: chain.first.range.lowerBound..<name.lowerBound - 1)
      let text = expression.text(of: name)
      return Diagnostic(
        .hyphenatedName, .warning, "the hyphen in `\(text)` is read as a minus sign",
        at: expression.span(of: name),
        help: "write `\(front.isEmpty ? "." : front)[\"\(text)\"]`, or put blanks around it")
    }
  }

  /// The stretch of a name that a chain of subtractions without blanks was meant to be.
  static func name(in chain: JQArithmetic, _ expression: PlacedExpression) -> Range<Int>? {
    guard case .path(let path) = chain.first.kind, let last = path.steps.last,
      case .field(let field) = last.kind, !last.isOptional,
      // A name in quotes stands behind its dot with more than its own letters.
      last.range.count == field.utf8.count + 1, expression.text(of: last.range).hasPrefix(".")
    else { return nil }
    var end = chain.first.range.upperBound
    for operand in chain.rest {
      guard operand.op == .minus, operand.opRange.lowerBound == end,
        operand.node.range.lowerBound == operand.opRange.upperBound, isWord(operand.node)
      else { break }
      end = operand.node.range.upperBound
    }
    let start = last.range.lowerBound + 1
    return end > chain.first.range.upperBound ? start..<end : nil
  }

  /// Whether a construct is a word alone, perhaps with fields behind it.
  private static func isWord(_ node: JQNode) -> Bool {
    switch node.kind {
    case .call(let call): call.arguments.isEmpty && call.isBuiltin
    case .path(let path): isWord(path.base)
    default: false
    }
  }
}
