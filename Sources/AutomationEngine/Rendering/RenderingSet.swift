public import AutomationDefinitions
package import JQ
public import SourceDiagnostics

/// Templates and plain expressions to be rendered against any JSON.
public struct RenderingSet: Sendable {
  /// A template or expression of a set.
  public struct Item: Sendable {
    enum Kind: Sendable {
      case template(PayloadTemplate)
      case expression(JQExpressionSet.ID, SourceString)
    }

    let kind: Kind
  }

  private(set) var expressions: JQExpressionSet

  /// Creates an empty set.
  public init() { self.init(isProbed: false) }

  /// Creates an empty set, whose programs may report the points that an evaluation passes.
  package init(isProbed: Bool = false, engine: JQEngine = .native) {
    expressions = JQExpressionSet(isProbed: isProbed, engine: engine)
  }

  /// Adds a JSON value whose strings and keys may hold templates.
  public mutating func addTemplate(
    _ node: DocumentNode, delimiters: Catalog.Delimiters = .detected
  ) -> Item {
    let chosen: TemplateDelimiters =
      switch delimiters {
      case .fixed(let fixed): fixed
      case .detected: TemplateDelimiters.detect(in: node).delimiters
      }
    let compiler = PayloadCompiler(delimiters: chosen)
    return Item(kind: .template(compiler.compile(node, adding: &expressions)))
  }

  /// Adds a plain jq expression.
  public mutating func addExpression(_ source: SourceString) -> Item {
    Item(kind: .expression(expressions.insert(source.text), source))
  }

  /// Ends a portion: what is added later can be taken up by a renderer that is at work.
  public mutating func closePortion() { expressions.closeBatch() }

  /// The number of distinct expressions.
  public var expressionCount: Int { expressions.count }
}
