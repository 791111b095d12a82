internal import AutomationChecks
internal import AutomationDefinitions
internal import AutomationEngine
internal import JSONValues
internal import SourceDiagnostics

/// Takes cases out of a document, fault by fault.
struct CaseReader {
  private(set) var cases: [TestCase] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let path: String
  private let folderName: String?

  /// The names that were used, with their places.
  private var names: [String: SourceSpan] = [:]

  /// The expected files that were named, with their places.
  private var expectedFiles: [String: SourceSpan] = [:]

  init(path: String, folderName: String?) {
    self.path = path
    self.folderName = folderName
  }

  mutating func read(_ root: DocumentNode) {
    let fileName = path.split(separator: "/").last.map(String.init) ?? path
    let isSingle = CaseFileName.isSingle(fileName) && root.elements == nil && root["cases"] == nil
    let isSharing = !isSingle && root.elements == nil
    let shape: Shape = isSingle ? .singleCase : isSharing ? .sharingCases : .caseList
    var checker = ShapeChecker()
    checker.check(root, shape)
    diagnostics += checker.diagnostics.map { $0.with(code: .malformedCase) }

    let nodes = isSingle ? [root] : root.elements ?? root["cases"]?.elements ?? []
    let faulty = checker.diagnostics.compactMap(\.span)
    for node in nodes where node.members != nil {
      let isFaulty = faulty.contains { node.span.range.contains($0.range.lowerBound) }
      let reading = CaseNode(own: node, shared: isSharing ? root : nil)
      if !isFaulty { read(reading, called: isSingle ? folderName : nil) }
    }
    if nodes.isEmpty, checker.diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(
          .noCase, .error, "the file holds no case", at: root.opening,
          help: "write a case with `name`, `event` and `fires`"))
    }
  }

  private mutating func read(_ node: CaseNode, called folder: String?) {
    let given = node["name"]?.string
    let span = given?.span ?? node.own.opening
    let name = given?.text ?? folder ?? "case"
    if let first = names[name] {
      return report(
        .duplicateCase, "two cases are called `\(name.shortened(to: 60))`", span,
        labels: [Diagnostic.Label("the first one", at: first)], "give one of them another name")
    }
    names[name] = span
    let expectations = self.expectations(of: node)
    guard !expectations.isEmpty else {
      return report(
        .missingExpectation, "the case `\(name.shortened(to: 60))` expects nothing", span,
        "add `fires`, `effect`, `payload`, `diagnostics`, `assert` or `expected`")
    }
    if let path = node["expected"]?.string {
      if let first = expectedFiles[path.text] {
        return report(
          .malformedCase, "two cases expect `\(path.text.shortened(to: 60))`", path.span,
          labels: [Diagnostic.Label("the first one", at: first)], "write a file for each of them")
      }
      expectedFiles[path.text] = path.span
    }
    guard let stimulus = stimulus(of: node, span), let now = now(of: node) else { return }
    cases.append(
      TestCase(
        name: name, span: span, definitions: node.paths("definitions"),
        blueprints: node.paths("blueprints"), only: node["only"]?.string, stimulus: stimulus,
        now: now, user: node["user"].map { CaseValue($0) },
        secrets: node["secrets"]?.value.objectValue ?? JSONObject(),
        isStrict: node["strict"]?.bool ?? false, expectations: expectations))
  }

  private mutating func expectations(of node: CaseNode) -> [Expectation] {
    var expectations: [Expectation] = []
    if let fires = node["fires"], let isExpected = fires.bool {
      expectations.append(
        .fires(Expectation.Firing(isExpected: isExpected, span: fires.span)))
    }
    if let path = node["expected"]?.string { expectations.append(.outcome(path)) }
    if let part = node["effect"] { expectations.append(.effect(part)) }
    if let part = node["payload"] { expectations.append(.payload(part)) }
    if let codes = node["diagnostics"] {
      for code in codes.strings { check(code) }
      expectations.append(
        .diagnostics(Expectation.FindingCodes(codes: codes.strings, span: codes.opening)))
    }
    return expectations + node.paths("assert").map { .assertion($0) }
  }

  /// Reports a code that no finding about a definition has.
  private mutating func check(_ code: SourceString) {
    let known = DiagnosticCode.ofDefinitions + DiagnosticCode.ofChecks + DiagnosticCode.ofEvaluation
    guard known.code(called: code.text) == nil else { return }
    report(
      .malformedCase, "no code is called `\(code.text.shortened(to: 60))`", code.span,
      known.nearestName(to: code.text).map { "did you mean `\($0)`?" }
        ?? "`drydock explain --list` lists all")
  }

  private mutating func stimulus(of node: CaseNode, _ span: SourceSpan) -> Stimulus? {
    if let event = node["event"] { return .event(CaseValue(event)) }
    let (action, inputs) = (node["invoke"]?.string, node["inputs"])
    guard action != nil || inputs != nil else {
      report(
        .malformedCase, "a case has neither `event` nor `invoke`", span,
        "add `event`, or `invoke` with `inputs`")
      return nil
    }
    return .invocation(
      Stimulus.ActionExecution(
        action: action, inputs: inputs.map { CaseValue($0) },
        entity: node["entity"].map { CaseValue($0) },
        span: action?.span ?? inputs?.opening ?? span))
  }

  private mutating func now(of node: CaseNode) -> Instant? {
    guard let text = node["now"]?.string else { return TestCase.defaultNow }
    if let instant = Instant(parsing: text.text) { return instant }
    report(
      .malformedCase, "`\(text.text.shortened(to: 60))` is no time", text.span,
      "write a time such as `2026-01-01T00:00:00Z`")
    return nil
  }

  private mutating func report(
    _ code: DiagnosticCode, _ message: String, _ span: SourceSpan,
    labels: [Diagnostic.Label] = [], _ help: String
  ) {
    diagnostics.append(Diagnostic(code, .error, message, at: span, labels: labels, help: help))
  }
}

/// A case in a document, with what the whole file says for it; null counts as absent.
private struct CaseNode {
  let own: DocumentNode
  let shared: DocumentNode?

  subscript(key: String) -> DocumentNode? {
    [own[key], shared?[key]].lazy.compactMap { $0 }.first { !$0.isNull }
  }

  /// The text of a key, or all texts of its array.
  func paths(_ key: String) -> [SourceString] {
    guard let node = self[key] else { return [] }
    return node.string.map { [$0] } ?? node.strings
  }
}

extension Diagnostic {
  /// The same finding under another code.
  func with(code: DiagnosticCode) -> Diagnostic {
    Diagnostic(
      code, severity, message, at: span, label: label, labels: labels, hidden: hidden, help: help)
  }
}
