internal import AutomationDefinitions
internal import AutomationEngine
internal import HostSystem
internal import JQ
internal import JSONValues
internal import SourceDiagnostics

/// Answers lines of templates and expressions, in order, as they come.
///
/// The lines that one read brings are compiled together.
struct RenderBatch {
  let now: Instant?
  let delimiters: Catalog.Delimiters
  let isStrict: Bool
  let limits: EvaluationLimits
  let isolation: Isolation
  private let engine: JQEngine
  private var set: RenderingSet
  private var isClean = true

  /// Expressions are kept compiled up to this number, then forgotten.
  private static let maxExpressions = 4096

  private struct Request {
    let item: RenderingSet.Item
    let input: JSONValue
  }

  /// What a line asks for, or why it cannot be answered.
  private typealias Line = Result<Request, UnreadableLine>

  private struct UnreadableLine: Error {
    let message: String
  }

  init(
    now: Instant?, delimiters: Catalog.Delimiters, isStrict: Bool, limits: EvaluationLimits,
    isolation: Isolation, engine: JQEngine
  ) {
    self.now = now
    self.delimiters = delimiters
    self.isStrict = isStrict
    self.limits = limits
    self.isolation = isolation
    self.engine = engine
    set = RenderingSet(engine: engine)
  }

  /// Reads standard input to its end; tells whether every line could be read.
  mutating func answerAll() throws -> Bool {
    let source = try ByteSource(path: "-")
    var renderer = renderer
    var rest: [UInt8] = []
    while true {
      let block = try source.readBlock()
      let isLast = block.isEmpty
      let end =
        isLast
        ? rest.count : block.lastIndex(of: 0x0A).map { rest.count + $0 + 1 } ?? 0
      rest += block
      let lines = rest[..<end].split(separator: 0x0A).filter { !$0.allSatisfy(\.isBlank) }
      rest.removeFirst(end)
      guard rest.count <= ByteSource.maxLength else {
        throw SystemError.tooLong("a line of standard input")
      }
      if !lines.isEmpty {
        if set.expressionCount > Self.maxExpressions {
          set = RenderingSet(engine: engine)
          renderer = self.renderer
        }
        let requests = lines.map { read(Array($0)) }
        set.closePortion()
        renderer.extend(to: set)
        var answers: [UInt8] = []
        for request in requests {
          answers += JSONWriter().bytes(of: answer(request, with: &renderer))
          answers.append(0x0A)
        }
        try StandardStream.output.write(answers)
      }
      if isLast { return isClean }
    }
  }

  private var renderer: Renderer {
    Renderer(set, now: now, limits: limits, isolation: isolation)
  }

  private mutating func read(_ bytes: [UInt8]) -> Line {
    let file = SourceFile(path: "standard input", bytes: bytes)
    let (roots, diagnostics) = DocumentReader.read(file, format: .json)
    guard let root = roots.first else {
      return unreadable(diagnostics.first?.message ?? "no JSON")
    }
    let input = root["input"]?.value ?? .null
    if let template = root["template"] {
      return .success(
        Request(item: set.addTemplate(template, delimiters: delimiters), input: input))
    }
    if let expression = root["expression"]?.string {
      return .success(Request(item: set.addExpression(expression), input: input))
    }
    return unreadable("the line has neither `template` nor a text `expression`")
  }

  private mutating func unreadable(_ message: String) -> Line {
    isClean = false
    return .failure(UnreadableLine(message: message))
  }

  private func answer(_ line: Line, with renderer: inout Renderer) -> JSONValue {
    switch line {
    case .failure(let unreadable): return Self.error("input", unreadable.message)
    case .success(let request):
      let rendering = renderer.render(request.item, on: request.input)
      if isStrict, let swallowed = rendering.swallowed {
        return Self.error(swallowed.kind.rawValue, swallowed.message)
      }
      switch rendering.result {
      case .output(let value): return ["output": value]
      case .undefined: return ["undefined": true]
      case .failure(let failure): return Self.error(failure.kind.rawValue, failure.message)
      }
    }
  }

  private static func error(_ kind: String, _ message: String) -> JSONValue {
    ["error": ["kind": .string(kind), "message": .string(message)]]
  }
}
