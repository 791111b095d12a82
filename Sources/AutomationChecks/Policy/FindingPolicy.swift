public import AutomationDefinitions
public import SourceDiagnostics

/// Decides which findings count, by a repository's configuration and the comments in its files.
///
/// ```yaml
/// owner: "{{ .team }}"  # drydock-ignore: J005 -- is there from March on
/// ```
///
/// YAML's comments silence checks, and so do those of jq in JSON and YAML. A finding that a text
/// cannot be read is never silenced.
public struct FindingPolicy: Sendable {
  /// What becomes of findings.
  public struct Judgement: Sendable {
    /// The findings that count, with the severities that are set.
    public let findings: [Diagnostic]

    /// The findings that are silenced.
    public let silenced: [Diagnostic]
  }

  private let configuration: PolicyConfiguration
  private let codes: [DiagnosticCode]
  private let naming: @Sendable (String) -> String

  /// Creates a policy; files are to be named as the patterns of the configuration name them.
  public init(
    _ configuration: PolicyConfiguration = .init(), codes: [DiagnosticCode],
    naming: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.configuration = configuration
    self.codes = codes
    self.naming = naming
  }

  /// Judges what was found in files and the definitions that they hold.
  ///
  /// What silences nothing is a finding itself; where not all files were read, only if a file that
  /// it speaks of was.
  public func judge(
    _ findings: [Diagnostic], in files: [SourceFile], _ candidates: [DefinitionCandidate],
    delimiters: TemplateDelimiters? = nil, allFilesWereRead: Bool = true
  ) -> Judgement {
    let held = Dictionary(grouping: candidates) { ObjectIdentifier($0.node.span.file) }
    let comments = files.flatMap { file in
      Silence.comments(
        in: file, held[ObjectIdentifier(file)] ?? [], delimiters: delimiters, codes: codes)
    }
    var judge = Judge(
      silences: configuration.silences + comments, settings: configuration.settings,
      places: DefinitionPlaces(candidates), naming: naming)
    findings.forEach { judge.judge($0) }

    let unreadable = Set(
      findings.filter(\.code.isAboutReading).compactMap {
        $0.span.map { ObjectIdentifier($0.file) }
      }
    )
    for silence in judge.unused {
      switch silence.scope {
      case .stretch(let stretch):
        if unreadable.contains(ObjectIdentifier(stretch.file)) { continue }
      case .files(let pattern, _):
        let isSpokenOf = files.contains { pattern.matches(naming($0.path)) }
        guard allFilesWereRead || isSpokenOf else { continue }
      }
      judge.judge(silence.unused(among: codes))
    }
    return Judgement(findings: judge.counting, silenced: judge.silenced)
  }
}

/// A judgement in the making.
private struct Judge {
  private let silences: [Silence]
  private let indexes: [DiagnosticCode: [Int]]
  private let settings: [DiagnosticCode: PolicyConfiguration.Setting]
  private let places: DefinitionPlaces
  private let naming: @Sendable (String) -> String

  private(set) var counting: [Diagnostic] = []
  private(set) var silenced: [Diagnostic] = []
  private var used: Set<Int> = []

  init(
    silences: [Silence], settings: [DiagnosticCode: PolicyConfiguration.Setting],
    places: DefinitionPlaces, naming: @escaping @Sendable (String) -> String
  ) {
    self.silences = silences
    self.settings = settings
    self.places = places
    self.naming = naming
    var indexes: [DiagnosticCode: [Int]] = [:]
    for (index, silence) in silences.enumerated() {
      if let code = silence.code { indexes[code, default: []].append(index) }
    }
    self.indexes = indexes
  }

  /// What has silenced nothing so far, in order.
  var unused: [Silence] {
    silences.indices.filter { !used.contains($0) }.map { silences[$0] }
  }

  mutating func judge(_ finding: Diagnostic) {
    guard !finding.code.isAboutReading else { return counting.append(finding) }
    // What silences a check that is off silences something all the same.
    let applying = (indexes[finding.code] ?? []).filter { applies(silences[$0].scope, to: finding) }
    used.formUnion(applying)
    var finding = finding
    if let setting = settings[finding.code] {
      guard let severity = setting.severity else { return }
      finding = finding.with(severity: severity)
    }
    if applying.isEmpty { counting.append(finding) } else { silenced.append(finding) }
  }

  private func applies(_ scope: Silence.Scope, to finding: Diagnostic) -> Bool {
    guard let span = finding.span else { return false }
    switch scope {
    case .stretch(let stretch):
      return stretch.file === span.file && stretch.range.lowerBound <= span.range.lowerBound
        && span.range.lowerBound <= stretch.range.upperBound
    case .files(let pattern, let path):
      guard pattern.matches(naming(span.file.path)) else { return false }
      return path.map { places.place(of: span)?.isInside($0) ?? false } ?? true
    }
  }
}
