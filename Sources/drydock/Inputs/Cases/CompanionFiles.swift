internal import AutomationDefinitions
internal import AutomationEngine
internal import AutomationTesting
internal import HostSystem
internal import JSONValues
internal import SourceDiagnostics

/// The files that a case names, read from its folder.
struct CompanionFiles {
  let folder: AbsolutePath
  let workingFolder: AbsolutePath

  /// The paths that were asked for, from the working folder.
  private(set) var paths: [String] = []

  private(set) var diagnostics: [Diagnostic] = []

  init(folder: AbsolutePath, workingFolder: AbsolutePath) {
    self.folder = folder
    self.workingFolder = workingFolder
  }

  /// What happens in a case; an event may be made of a recipe and the definitions of the case.
  mutating func stimulus(
    of test: TestCase, _ definitions: [Definition]
  ) -> PreparedCase.Stimulus? {
    switch test.stimulus {
    case .event(.inline(let node)) where EventRecipe.isRecipe(node):
      return madeEvent(of: node, at: test.now, definitions).map { .event(Event($0)) }
    case .event(let source): return event(source).map { .event($0) }
    case .invocation(let execution):
      let inputs = execution.inputs.flatMap { value($0) }
      if let inputs, inputs.objectValue == nil {
        report(
          "the inputs are no object but \(inputs.jsonText.shortened(to: 40))", at: execution.span,
          "write an object with a value for each input")
      }
      return .invocation(
        Invocation(
          inputs: inputs?.objectValue ?? JSONObject(),
          entity: execution.entity.flatMap { value($0) }))
    }
  }

  private mutating func madeEvent(
    of node: DocumentNode, at now: Instant, _ definitions: [Definition]
  ) -> JSONValue? {
    let (recipe, faults) = EventRecipe.decode(node, now: now)
    diagnostics += faults
    guard let recipe else { return nil }
    do {
      return try EventMaker(definitions: definitions).event(recipe).value
    } catch {
      diagnostics.append(error.diagnostic(at: node.opening))
      return nil
    }
  }

  private mutating func event(_ source: CaseValue) -> Event? {
    guard let value = value(source) else { return nil }
    let found = Event.events(in: value) ?? []
    if found.count == 1 { return found.first }
    let (span, help) =
      switch source {
      case .inline(let node):
        (
          node.opening,
          "an event has `action` and `resourceType`, and what one is to be made of has `type`"
        )
      case .file(let path): (path.span, "an event has `action` and `resourceType`")
      }
    report(
      found.isEmpty ? "this is no event" : "there are \(found.count) events, a case takes one",
      at: span,
      found.isEmpty ? help : "write a case for each of them")
    return nil
  }

  /// The value of a case, wherever it stands.
  mutating func value(_ source: CaseValue) -> JSONValue? {
    switch source {
    case .inline(let node): node.value
    case .file(let path): read(path)
    }
  }

  /// The file with the expected outcome, which may not be there yet.
  mutating func expectedFile(_ path: SourceString) -> PreparedCase.ExpectedFile? {
    let shown = self.path(of: path)
    guard FileLocation.exists(shown) else {
      paths.append(shown)
      return PreparedCase.ExpectedFile(path: shown, value: nil)
    }
    return read(path).map { PreparedCase.ExpectedFile(path: shown, value: $0) }
  }

  /// The paths that a path or pattern of definitions means.
  mutating func expand(_ path: SourceString) -> [String] {
    let found = PathExpansion.paths(of: path.text, in: folder, workingFolder: workingFolder)
    if found == nil {
      report("`\(path.text.shortened(to: 80))` leads to no definition file", at: path.span)
    }
    return found ?? []
  }

  private func path(of path: SourceString) -> String {
    workingFolder.path(to: AbsolutePath(path.text, in: folder))
  }

  private mutating func read(_ path: SourceString) -> JSONValue? {
    let shown = self.path(of: path)
    paths.append(shown)
    do {
      // Nobody is there to feed a pipe.
      if case .stream = try FilePlace.at(shown) {
        report("`\(path.text.shortened(to: 80))` is no file", at: path.span)
        return nil
      }
      let file = SourceFile(path: shown, bytes: try ByteSource(path: shown).readAll())
      let (roots, findings) = DocumentReader.read(file, format: DocumentFormat(of: file))
      let errors = findings.filter { $0.severity == .error }
      diagnostics += errors
      return errors.isEmpty ? roots.first?.value : nil
    } catch {
      report(
        "cannot read `\(path.text.shortened(to: 80))`: \(error.reason)", at: path.span)
      return nil
    }
  }

  private mutating func report(
    _ message: String, at span: SourceSpan,
    _ help: String = "write a path from the folder of this file"
  ) {
    diagnostics.append(
      Diagnostic(.unreadableCompanion, .error, message, at: span, help: help))
  }
}
