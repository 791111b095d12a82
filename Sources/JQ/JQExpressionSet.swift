package import JQSyntax
package import JSONTapes
internal import NativeJQ

/// Distinct expressions, each judged alone, grouped for compiling.
///
/// libjq takes tens of milliseconds to compile a program, whatever its size, and microseconds to run
/// it: expressions are therefore compiled many at a time. Immutable once built and shared by all
/// evaluators.
package struct JQExpressionSet: Sendable {
  /// The place of an expression in its set.
  package struct ID: Sendable, Hashable {
    let index: Int

    /// Its place among the expressions of the set.
    package var order: Int { index }
  }

  /// An expression and the platform's judgement of it.
  package enum Entry: Sendable {
    /// The expression compiles.
    case compilable(JQQuery, JQLibJQText)

    /// The platform refuses it.
    case refused(JQCompileError)
  }

  /// The number of expressions in one program: libjq's cost grows with the square of it.
  static let maxBatchCount = 64

  /// The text in one program, in UTF-8 bytes: libjq refuses functions over 64 KB of bytecode.
  static let maxBatchLength = 16_384

  private(set) var entries: [Entry] = []
  private(set) var batches: [Range<Int>] = []
  private(set) var batchIndices: [Int] = []
  private var lastBatchLength = 0
  private var ids: [[UInt8]: ID] = [:]

  /// Whether the programs report the points that an evaluation passes.
  let isProbed: Bool

  /// What evaluates the expressions.
  private let engine: JQEngine

  /// The programs that run without libjq.
  private(set) var nativePrograms = NativePrograms()

  /// The native program of each expression that has one.
  private(set) var natives: [NativeProgram?] = []

  /// Creates an empty set, whose programs may report the points that an evaluation passes.
  package init(isProbed: Bool = false, engine: JQEngine = .native) {
    self.isProbed = isProbed
    self.engine = engine
  }

  /// Parses an expression and adds it, unless it is in the set already.
  ///
  /// Cost: microseconds; libjq is not called.
  package mutating func insert(_ source: String) -> ID {
    let key = Array(source.utf8)
    if let id = ids[key] { return id }
    let id = ID(index: entries.count)
    ids[key] = id

    let result = JQQuery.parse(source)
    if let query = result.query {
      let text = isProbed ? query.probedLibjqText : query.libjqText
      entries.append(.compilable(query, text))
      // Only libjq's programs report what they pass.
      natives.append(engine == .native && !isProbed ? nativePrograms.compile(query) : nil)
      addToBatch(id, length: text.text.utf8.count)
    } else {
      entries.append(
        .refused(
          JQCompileError(
            expression: source,
            platformMessage: result.errors.first?.platformMessage ?? "syntax error",
            line: source.line(ofUTF8: result.errors.first?.range.lowerBound ?? 0),
            faults: result.errors)))
      natives.append(nil)
      addToBatch(id, length: 0)
    }
    return id
  }

  /// Keeps a text that evaluators are to know without making it each time.
  package mutating func text(_ string: String) -> TapeText { nativePrograms.text(string) }

  /// The expression of an ID of this set.
  package subscript(id: ID) -> Entry { entries[id.index] }

  /// The points of an expression whose passing is reported, by their numbers.
  package func probes(of id: ID) -> [JQProbe] {
    guard case .compilable(_, let text) = self[id] else { return [] }
    return text.probes
  }

  /// The number of distinct expressions.
  package var count: Int { entries.count }

  /// Ends the last batch: what is added later goes into programs of its own.
  package mutating func closeBatch() { lastBatchLength = Self.maxBatchLength }

  private mutating func addToBatch(_ id: ID, length: Int) {
    if let last = batches.last, last.count < Self.maxBatchCount,
      lastBatchLength + length < Self.maxBatchLength
    {
      batches[batches.count - 1] = last.lowerBound..<id.index + 1
      lastBatchLength += length
    } else {
      batches.append(id.index..<id.index + 1)
      lastBatchLength = length
    }
    batchIndices.append(batches.count - 1)
  }
}

extension String {
  /// The line that a UTF-8 offset lies on, from 1.
  fileprivate func line(ofUTF8 offset: Int) -> Int {
    1 + utf8.prefix(offset).count { $0 == UInt8(ascii: "\n") }
  }
}
