internal import AutomationChecks
internal import AutomationDefinitions
internal import JQ
public import SourceDiagnostics

/// What came of the events of a stream.
public struct ReplayTally: Sendable {
  /// What one definition did.
  public struct Definition: Sendable {
    /// The definition's identifier.
    public let identifier: String

    /// The file it was read from.
    public let file: String

    /// How often it fired.
    public internal(set) var fired = 0

    /// How often its condition did not hold.
    public internal(set) var skippedByCondition = 0

    /// How often it failed.
    public internal(set) var failed = 0

    /// Whether it waits for events at all; a self-service action does not.
    public let isAutomation: Bool

    /// How often an event met its trigger.
    public var matched: Int { fired + skippedByCondition + failed }
  }

  /// A kind of finding, and how often it was made.
  public struct Finding: Sendable {
    /// The kind.
    public let code: DiagnosticCode

    /// How often it was found.
    public internal(set) var count = 0

    /// How often it was an error.
    public internal(set) var errorCount = 0
  }

  /// The definitions, in the order of their catalog.
  public internal(set) var definitions: [Definition]

  /// How many events were evaluated.
  public internal(set) var events = 0

  /// The time of expressions, measured at some events.
  var times: [JQExpressionSet.ID: JQTime] = [:]

  /// At how many events it was measured.
  private(set) var timedEvents = 0

  private var findingsByCode: [DiagnosticCode: Finding] = [:]

  init(_ catalog: Catalog) {
    definitions = catalog.definitions.map { definition in
      var isAutomation = false
      if case .automation = definition.kind { isAutomation = true }
      return Definition(
        identifier: definition.identifier.text, file: definition.identifier.span.file.path,
        isAutomation: isAutomation)
    }
  }

  /// The findings by their codes.
  public var findings: [Finding] { findingsByCode.values.sorted { $0.code.id < $1.code.id } }

  /// How often an event did not meet the trigger of a definition.
  public func skippedByTrigger(_ definition: Definition) -> Int {
    definition.isAutomation ? events - definition.matched : 0
  }

  /// How often a definition was passed over since it is a self-service action.
  public func skippedOtherwise(_ definition: Definition) -> Int {
    definition.isAutomation ? 0 : events
  }

  /// Whether a definition failed, or the platform would refuse what it does.
  public var isFaulty: Bool {
    definitions.contains { $0.failed > 0 } || findingsByCode.values.contains { $0.errorCount > 0 }
  }

  /// Counts an event.
  mutating func countEvent(isTimed: Bool) {
    events += 1
    if isTimed { timedEvents += 1 }
  }

  /// Adds what a definition did without an outcome being made.
  mutating func add(_ ending: PlannedEnding, at place: Int) {
    switch ending {
    case .fired(let missingBlueprint):
      definitions[place].fired += 1
      if missingBlueprint { count(.unknownBlueprint, isError: false) }
    case .skipped: definitions[place].skippedByCondition += 1
    case .departed: break
    }
  }

  private mutating func count(_ code: DiagnosticCode, isError: Bool) {
    var finding = findingsByCode[code] ?? Finding(code: code)
    finding.count += 1
    if isError { finding.errorCount += 1 }
    findingsByCode[code] = finding
  }

  /// Adds what a definition of the catalog did for an event.
  mutating func add(_ outcome: Outcome, at place: Int) {
    switch outcome.status {
    case .fired: definitions[place].fired += 1
    case .failed: definitions[place].failed += 1
    case .skipped where outcome.reason?.code == .condition:
      definitions[place].skippedByCondition += 1
    case .skipped: break
    }
    for diagnostic in outcome.diagnostics {
      count(diagnostic.code, isError: diagnostic.severity == .error)
    }
  }

  /// Adds what came of other events, evaluated on the same catalog.
  public static func += (tally: inout ReplayTally, more: ReplayTally) {
    tally.events += more.events
    tally.timedEvents += more.timedEvents
    for (place, counts) in more.definitions.enumerated() {
      tally.definitions[place].fired += counts.fired
      tally.definitions[place].skippedByCondition += counts.skippedByCondition
      tally.definitions[place].failed += counts.failed
    }
    for (code, finding) in more.findingsByCode {
      tally.findingsByCode[code, default: Finding(code: code)].count += finding.count
      tally.findingsByCode[code]?.errorCount += finding.errorCount
    }
    for (id, time) in more.times { tally.times[id, default: JQTime()] += time }
  }
}
