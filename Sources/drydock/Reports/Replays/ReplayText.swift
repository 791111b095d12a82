internal import AutomationEngine
internal import SourceDiagnostics

/// Prints what came of a replay for a reader.
struct ReplayText {
  let style: TextStyle

  /// As many definitions that no event concerned are shown one by one.
  private static let maxUnmatched = 20

  private static let maxExpressions = 5

  /// What the definitions did, what was found, and what took the most time.
  func text(of tally: ReplayTally, _ catalog: Catalog) -> String {
    [table(of: tally), findings(of: tally), expressions(of: tally, catalog)]
      .filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
  }

  /// The last line: how much was replayed, and how fast.
  func conclusion(of result: ReplayResult) -> String {
    var text = result.events.counting("event")
    if result.badEvents > 0 { text += ", \(result.badEvents.grouped) without an event" }
    let rate = Int(Double(result.events) / max(result.seconds, 1e-3))
    text += ", \(result.seconds.durationText), \(rate.grouped) events per second"
    if result.wasInterrupted { text += "; ended before the last one" }
    return style(text, .emphasis) + "\n"
  }

  private func table(of tally: ReplayTally) -> String {
    let automations = tally.definitions.filter(\.isAutomation)
    let unmatched = automations.filter { $0.matched == 0 }
    let isSummedUp = unmatched.count > Self.maxUnmatched
    var table = TextTable([
      "definition", "fired", "skipped by trigger", "skipped by condition", "failed",
    ])
    for definition in automations where !isSummedUp || definition.matched > 0 {
      table.add(row(definition.identifier.printable, [definition], tally))
    }
    if isSummedUp {
      table.add(row("\(unmatched.count.grouped) that no event concerned", unmatched, tally))
    }
    if automations.count > 1 { table.add(row("all", automations, tally)) }
    let actions = tally.definitions.count - automations.count
    return automations.isEmpty
      ? ""
      : table.text(headings: style)
        + (actions == 0 ? "" : "\(actions.counting("self-service action")) left out\n")
  }

  private func row(
    _ name: String, _ definitions: [ReplayTally.Definition], _ tally: ReplayTally
  ) -> [String] {
    let counts = [
      definitions.reduce(0) { $0 + $1.fired },
      definitions.reduce(0) { $0 + tally.skippedByTrigger($1) },
      definitions.reduce(0) { $0 + $1.skippedByCondition },
      definitions.reduce(0) { $0 + $1.failed },
    ]
    return [name] + counts.map(\.grouped)
  }

  private func findings(of tally: ReplayTally) -> String {
    guard !tally.findings.isEmpty else { return "" }
    return style("findings", .faint) + "\n"
      + tally.findings.map { finding in
        let role: TextStyle.Role = finding.errorCount > 0 ? .error : .warning
        return style(finding.code.id, role) + " \(finding.code.name)  \(finding.count.grouped)\n"
      }.joined()
  }

  private func expressions(of tally: ReplayTally, _ catalog: Catalog) -> String {
    let slowest = tally.slowest(Self.maxExpressions, of: catalog)
    guard !slowest.isEmpty else { return "" }
    var table = TextTable(["slowest expressions", "all", "each", "about so often"])
    for expression in slowest {
      let start = expression.span.start
      table.add([
        "\(expression.span.file.path.printable):\(start.line):\(start.column)",
        expression.total.shortText, expression.mean.shortText, expression.count.grouped,
      ])
    }
    return table.text(headings: style, notes: slowest.map(\.text.shortened))
  }
}

extension String {
  /// The text on one line, cut where it is long.
  fileprivate var shortened: String {
    let text = split(whereSeparator: \.isWhitespace).joined(separator: " ").printable
    return text.count <= 80 ? text : text.prefix(79) + "…"
  }
}
