package import JQSyntax
package import JSONTapes
internal import JSONValues
internal import NativeJQ

/// Distinct expressions, each judged alone, grouped for compiling.
///
/// libjq takes tens of milliseconds to compile a program, whatever its size, and microseconds to run
/// it: expressions are therefore compiled many at a time. Of what compiles only the text is kept, and
/// parsed again where more is asked for. Immutable once built and shared by all evaluators.
package struct JQExpressionSet: Sendable {
  /// The place of an expression in its set.
  package struct ID: Sendable, Hashable {
    /// Its place among the expressions of the set.
    package let index: Int
  }

  /// An expression and the platform's judgement of it.
  package enum Entry: Sendable {
    /// The expression compiles; it is given as the author wrote it.
    case compilable(String)

    /// The platform refuses it.
    indirect case refused(JQCompileError)
  }

  private(set) var entries: [Entry] = []
  private(set) var batches = JQBatches()
  private var ids: [ByteKey: ID] = [:]

  /// The points that an evaluation of each expression reports; empty for a set that is not probed.
  private var probes: [[JQProbe]] = []

  /// Whether the programs report the points that an evaluation passes.
  let isProbed: Bool

  /// What evaluates the expressions.
  private let engine: JQEngine

  /// The programs that run without libjq.
  private(set) var nativePrograms = NativePrograms()

  /// The native program of each expression that has one.
  private(set) var natives: [NativeProgram?] = []

  /// What stopped workers; one for all copies of the set.
  package let quarantine: JQQuarantine

  /// Creates an empty set, whose programs may report the points that an evaluation passes.
  ///
  /// Sets that share a quarantine do not try what stopped a worker in another.
  package init(
    isProbed: Bool = false, engine: JQEngine = .native, quarantine: JQQuarantine = JQQuarantine()
  ) {
    self.isProbed = isProbed
    self.engine = engine
    self.quarantine = quarantine
  }

  /// Parses an expression and adds it, unless it is in the set already.
  ///
  /// Cost: microseconds; libjq is not called.
  package mutating func insert(_ source: String) -> ID {
    let key = ByteKey(source)
    if let id = ids[key] { return id }
    let id = ID(index: entries.count)
    ids[key] = id

    let result = JQQuery.parse(source)
    if isProbed { probes.append(result.query?.probedLibjqText.probes ?? []) }
    if let query = result.query {
      entries.append(.compilable(source))
      // Only libjq's programs report what they pass.
      natives.append(engine == .native && !isProbed ? nativePrograms.compile(query) : nil)
    } else {
      entries.append(.refused(JQCompileError(source, result)))
      natives.append(nil)
    }
    batches.append(length: source.utf8.count, use: isForLibJQ(id) ? .always : .exceptionally)
    return id
  }

  /// Whether an expression is evaluated by libjq from the start.
  package func isForLibJQ(_ id: ID) -> Bool {
    guard natives[id.index] == nil, case .compilable = self[id] else { return false }
    return true
  }

  /// Keeps a text that evaluators are to know without making it each time.
  package mutating func text(_ string: String) -> TapeText { nativePrograms.text(string) }

  /// Keeps the bytes of a text that no other is equal to.
  package mutating func text(_ bytes: [UInt8]) -> TapeText { nativePrograms.text(bytes) }

  /// Whether it is sure that an expression reads nothing of its input but one key.
  package func reads(nothingBut key: TapeText, _ id: ID) -> Bool {
    switch natives[id.index]?.reading {
    case .nothing: true
    case .member(let member): member == key
    case .whole, nil: false
    }
  }

  /// The expression of an ID of this set.
  package subscript(id: ID) -> Entry { entries[id.index] }

  /// The points of an expression whose passing is reported, by their numbers.
  package func probes(of id: ID) -> [JQProbe] {
    isProbed ? probes[id.index] : []
  }

  /// The number of distinct expressions.
  package var count: Int { entries.count }

  /// Ends the last batches: what is added later goes into programs of its own.
  package mutating func closeBatch() { batches.close() }

  /// Begins a group of expressions that are likely to be run together.
  package mutating func beginGroup() {
    batches.beginGroup()
    nativePrograms.beginGroup()
  }
}

extension JQExpressionSet {
  /// An expression as a tree; `nil` for one that the platform refuses.
  ///
  /// Cost: it is parsed again.
  package func query(of id: ID) -> JQQuery? {
    guard case .compilable(let source) = self[id] else { return nil }
    return JQQuery.parse(source).query
  }

  /// What libjq is given for an expression; `nil` for one that the platform refuses.
  func libjqText(of id: ID) -> JQLibJQText? {
    query(of: id).map { isProbed ? $0.probedLibjqText : $0.libjqText }
  }
}

extension JQCompileError {
  /// The error of an expression that could not be parsed.
  fileprivate init(_ source: String, _ result: JQParseResult) {
    let first = result.errors.first
    self.init(
      expression: source, platformMessage: first?.platformMessage ?? "syntax error",
      line: source.line(ofUTF8: first?.range.lowerBound ?? 0), faults: result.errors)
  }
}

extension String {
  /// The line that a UTF-8 offset lies on, from 1.
  fileprivate func line(ofUTF8 offset: Int) -> Int {
    1 + utf8.prefix(offset).count { $0 == UInt8(ascii: "\n") }
  }
}
