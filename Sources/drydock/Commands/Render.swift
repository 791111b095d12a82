internal import ArgumentParser
internal import AutomationDefinitions
internal import AutomationEngine
internal import HostSystem
internal import JSONValues
internal import SourceDiagnostics

/// `drydock render`: any JSON of templates against any JSON.
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    _superCommandName: Drydock.name,
    abstract: "Render templates against JSON.",
    discussion: """
      Renders a file of templates, or one template text, as the platform renders an invocation
      method. With `--batch`, reads lines `{"template": …, "input": …}` or
      `{"expression": "…", "input": …}` from standard input and answers one line each.

      Examples:
        drydock render --template 'Hello {{ .name }}' --input person.json
        echo '{"expression": ".a + 1", "input": {"a": 1}}' | drydock render --batch

      Exit codes: 0 fine, 1 a template cannot be rendered or a line cannot be read, 64 wrong usage.
      """)

  @Argument(help: "A JSON or YAML file with templates.")
  var file: String?

  @Option(help: ArgumentHelp("A template text.", valueName: "text"))
  var template: String?

  @Option(help: ArgumentHelp("What the templates see, a JSON file.", valueName: "file"))
  var input: String?

  @Flag(help: "Answer the lines of standard input.")
  var batch = false

  @Option(
    help: "Freeze the time, such as 2026-01-01T00:00:00Z.", transform: Instant.argument)
  var now: Instant?

  @Option(help: "How templates are delimited.")
  var delimiters: DelimiterOption = .auto

  @Flag(help: "Take an error that the platform would swallow as an error.")
  var strict = false

  @OptionGroup var limits: LimitOptions

  mutating func validate() throws {
    let sources = [file != nil, template != nil, batch].count { $0 }
    guard sources == 1 else {
      throw ValidationError("give one of a file, `--template` and `--batch`")
    }
    if batch, input != nil { throw ValidationError("`--batch` reads its inputs from its lines") }
    if !batch, input == nil { throw ValidationError("missing `--input`") }
  }

  func run() throws {
    let console = Console()
    let engine = try EvaluationSetting.engine
    if batch {
      var run = RenderBatch(
        now: now, delimiters: delimiters.choice, isStrict: strict, limits: limits.limits,
        isolation: try limits.isolation(), engine: engine)
      guard try run.answerAll() else { throw ExitCode(1) }
      return
    }
    let node = try readTemplate(for: console)
    let value = try input.map { try JSONFile.read($0, for: console) } ?? .null
    var set = RenderingSet(engine: engine)
    let item = set.addTemplate(node, delimiters: delimiters.choice)
    var renderer = Renderer(
      set, now: now, limits: limits.limits, isolation: try limits.isolation())
    let rendering = renderer.render(item, on: value)
    guard !strict || rendering.swallowed == nil else {
      console.show(rendering.diagnostics.map { $0.with(severity: .error) })
      throw ExitCode(1)
    }
    console.show(rendering.diagnostics)
    switch rendering.result {
    case .output(let output):
      try console.print(JSONWriter(indentation: 2).text(of: output) + "\n")
    case .undefined:
      console.note("no output: the platform's `undefined`\n")
    case .failure:
      throw ExitCode(1)
    }
  }

  private func readTemplate(for console: Console) throws -> DocumentNode {
    if let template {
      let source = SourceFile(path: "--template", text: template)
      let span = SourceSpan(file: source, range: 0..<source.bytes.count)
      return DocumentNode(
        .string(
          SourceString(
            text: template, span: span, start: 0)),
        span: span)
    }
    return try JSONFile.readNode(file ?? "-", for: console)
  }
}
