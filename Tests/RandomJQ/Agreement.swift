internal import JQ
internal import JQSyntax
internal import JSONTapes
internal import JSONValues
internal import NativeJQ

/// A comparison of what the native machine answers with what libjq does.
package struct Agreement {
  /// The expressions that were tried.
  package private(set) var expressionCount = 0

  /// Those of them that compile natively.
  package private(set) var nativeExpressionCount = 0

  /// The evaluations of natively compiled expressions.
  package private(set) var caseCount = 0

  /// Those that the native machine answered itself.
  package private(set) var answerCount = 0

  /// What the two engines, or two ways of reading the same document, do not agree about.
  package private(set) var differences: [String] = []

  /// Creates a comparison of nothing.
  package init() {}

  /// Evaluates expressions on documents, JSON texts all.
  ///
  /// Cost: 25 milliseconds for 64 expressions and microseconds for each case.
  package mutating func check(_ expressions: [String], on documents: [String]) {
    var programs = NativePrograms()
    var set = JQExpressionSet(engine: .libjq)
    var compiled: [(source: String, program: NativeProgram, id: JQExpressionSet.ID)] = []
    for expression in expressions {
      expressionCount += 1
      guard let query = JQQuery.parse(expression).query, let program = programs.compile(query)
      else { continue }
      compiled.append((expression, program, set.insert(expression)))
    }
    nativeExpressionCount += compiled.count
    var machine = NativeMachine(programs)
    var evaluator = JQEvaluator(set)
    for document in documents {
      guard let value = try? JSONValue(parsing: document) else { continue }
      let input = evaluator.input(value)
      machine.memory.load(value)
      // What one expression makes stays for the next ones, as it does for those of a definition.
      let answers = compiled.map { Self.answer($0.program, &machine) }
      let bytes = Array(document.utf8)
      let isRead = machine.memory.read(
        bytes + Array(repeating: 0, count: 64), 0..<bytes.count)
      for (position, expression) in compiled.enumerated() {
        caseCount += 1
        let answer = answers[position]
        if isRead {
          let again = Self.answer(expression.program, &machine)
          if again != answer { differ(expression.source, document, again, "unread: \(answer)") }
        }
        guard answer != .unknown else { continue }
        answerCount += 1
        let wanted = Answer(evaluator.evaluate(expression.id, on: input))
        if answer == .raised, case .fault = wanted { continue }
        if answer != wanted { differ(expression.source, document, answer, "libjq: \(wanted)") }
      }
    }
  }

  private mutating func differ(
    _ expression: String, _ document: String, _ answer: Answer, _ other: String
  ) {
    differences.append("\(expression)\n  on \(document)\n  native: \(answer)\n  \(other)")
  }

  private enum Answer: Equatable {
    case json(String)
    case undefined
    case fault(String)
    case raised
    case unknown

    init(_ result: JQResult) {
      switch result {
      case .value(let value): self = .json(value.jsonText)
      case .undefined: self = .undefined
      case .lost(let error), .failure(let error): self = .fault(error.message)
      case .uncompilable(let error): self = .fault(error.platformMessage)
      case .stopped(let stop): self = .fault("stopped: \(stop.cause)")
      }
    }
  }

  private static func answer(_ program: NativeProgram, _ machine: inout NativeMachine) -> Answer {
    switch machine.run(program, on: machine.memory.root) {
    case .unknown: return .unknown
    case .raised: return machine.wordsOfError().map { .fault($0) } ?? .raised
    case .undefined: return .undefined
    case .value(let value):
      guard let json = machine.memory.json(value) else { return .fault("nested too deep") }
      var written: [UInt8] = []
      let text = json.jsonText
      guard machine.memory.write(value, to: &written) else { return .json(text) }
      let isSame = written.elementsEqual(text.utf8)
      return isSame ? .json(text) : .fault("written as \(String(decoding: written, as: UTF8.self))")
    }
  }
}
