internal import AutomationChecks
internal import JSONValues
internal import SourceDiagnostics

/// What there is to tell about files and their definitions.
struct FindingReport {
  /// The findings that count, file by file, in the order of their places.
  var findings: [Diagnostic]

  /// Where the files of findings stand.
  let paths: SourcePaths

  /// The files that hold or seem to hold a definition, in the order in which they were read.
  var files: [SourceFile] = []

  /// Where findings stand inside definitions.
  var places = DefinitionPlaces([])

  /// How many files differ from a revision, when only those count.
  var changedFileCount: Int?

  var definitionCount = 0

  /// How many findings the baseline knows, and how many of those that it knows are gone.
  var known = 0
  var gone = 0

  var silenced = 0

  init(_ findings: [Diagnostic], _ paths: SourcePaths) {
    self.findings = findings
    self.paths = paths
  }

  func count(of severity: Diagnostic.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// The counts for programs.
  var summary: JSONValue {
    let counts = [
      ("files", files.count), ("definitions", definitionCount), ("errors", count(of: .error)),
      ("warnings", count(of: .warning)), ("notes", count(of: .note)), ("known", known),
      ("gone", gone), ("silenced", silenced),
    ]
    return .object(JSONObject(counts.map { ($0.0, .number(Double($0.1))) }))
  }
}

extension [Diagnostic] {
  /// The findings file by file, those without a place first and those of other files last.
  func sorted(asIn files: [SourceFile]) -> [Diagnostic] {
    var ranks: [ObjectIdentifier: Int] = [:]
    for (rank, file) in files.enumerated() { ranks[ObjectIdentifier(file)] = rank }
    return Dictionary(grouping: self) { finding in
      finding.span.map { ranks[ObjectIdentifier($0.file)] ?? files.count } ?? -1
    }.sorted { $0.key < $1.key }.flatMap(\.value.sortedByPlace)
  }
}
