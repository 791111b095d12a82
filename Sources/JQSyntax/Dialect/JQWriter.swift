/// The writer of an expression in the syntax that libjq 1.6 and all later ones share.
///
/// It works from a list of what is still to write, so that depth costs no stack.
struct JQWriter {
  private var output: [UInt8] = []
  private var pending: [Item] = []
  /// What stands in front of variables that are named like keywords.
  let keywordPrefix: String

  /// Something that is still to write.
  enum Item {
    case text(String)
    case node(JQNode, Position)
  }

  /// Where a node stands, which decides whether it needs parentheses.
  enum Position {
    /// Inside brackets or after a keyword that something closes.
    case enclosed
    /// An operand of a pipe or a comma.
    case loose
    /// An operand of any other operator.
    case operand
    /// A place where only terms may stand.
    case term
    /// The base of a path, where some terms would run into what follows.
    case base
  }

  /// Functions of the dialect that the text calls.
  var needs: Set<JQFunction> = []
  /// Where a `try` may not be written so that it catches nothing but its own errors.
  let unconfined: JQUnconfinedPlaces

  /// Whether reports are written at the points that an evaluation may pass.
  let isProbed: Bool
  /// The points, each at the number that it is reported by.
  var probes: [JQProbe] = []
  /// The author's text.
  let source: [UInt8]

  init(for query: JQQuery, isProbed: Bool = false) {
    self.isProbed = isProbed
    source = isProbed ? Array(query.source.utf8) : []
    keywordPrefix = Self.prefix(unusedIn: query.source)
    unconfined = JQUnconfinedPlaces(in: query)
  }

  mutating func text(of root: JQNode) -> String {
    write(root)
    return String(decoding: output, as: UTF8.self)
  }

  /// Returns a prefix of names that the text does not contain.
  private static func prefix(unusedIn source: String) -> String {
    let longest = source.utf8.split { $0 != UInt8(ascii: "_") }.map(\.count).max() ?? 0
    return String(repeating: "_", count: longest + 1)
  }

  private mutating func write(_ root: JQNode) {
    pending.append(.node(root, .enclosed))
    while let item = pending.popLast() {
      switch item {
      case .text(let text): output.append(contentsOf: text.utf8)
      case .node(let node, let position): write(node, position)
      }
    }
  }

  private mutating func write(_ node: JQNode, _ position: Position) {
    if Self.needsParentheses(node.kind, position) {
      output.append(UInt8(ascii: "("))
      pending.append(.text(")"))
    }
    let first = pending.count
    pending.append(contentsOf: items(of: node))
    pending[first...].reverse()
  }

  private static func needsParentheses(_ kind: JQNodeKind, _ position: Position) -> Bool {
    switch position {
    case .enclosed: return false
    case .loose:
      switch kind {
      case .pipe, .comma, .definitions, .binding, .label: return true
      default: return false
      }
    case .operand, .term:
      return !isTerm(kind)
    case .base:
      switch kind {
      case .number, .recurse, .format: return true
      default: return !isTerm(kind)
      }
    }
  }

  private static func isTerm(_ kind: JQNodeKind) -> Bool {
    switch kind {
    case .identity, .recurse, .null, .boolean, .number, .string, .format, .array, .object, .path,
      .variable, .takenVariable, .location, .call, .breakOut:
      true
    default: false
    }
  }
}
