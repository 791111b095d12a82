internal import AutomationDefinitions
internal import JSONValues
public import SourceDiagnostics

extension DiagnosticCode {
  /// A baseline cannot be understood.
  public static let invalidBaseline = DiagnosticCode(
    "D106", "invalid-baseline",
    Explanation(
      what: "A baseline cannot be understood.",
      why: """
        Known findings cannot be told from new ones. A baseline is written by \
        `drydock validate --write-baseline` and is best not edited, but for rows that are removed.
        """,
      example: """
        {"findings": [{"file": "automations/a.json", "code": "J001"}]}
        """,
      instead: """
        {"findings": [{"file": "automations/a.json", "code": "J001", "message": "…", "count": 1}]}
        """))
}

extension Baseline {
  /// The baseline as a file holds it: sorted, a line for each kind of finding.
  public var jsonText: String {
    let rows = counts.sorted { $0.key < $1.key }.map { key, count in
      let row: JSONValue = [
        "file": .string(key.file), "code": .string(key.code), "message": .string(key.message),
        "count": .number(Double(count)),
      ]
      return "    \(row.jsonText)"
    }
    let list = rows.isEmpty ? "[]" : "[\n\(rows.joined(separator: ",\n"))\n  ]"
    return "{\n  \"findings\": \(list)\n}\n"
  }

  /// Reads a baseline; with an error it is not to be used.
  public static func read(
    _ file: SourceFile
  ) -> (baseline: Baseline, diagnostics: [Diagnostic]) {
    let (roots, diagnostics) = DocumentReader.read(file, format: .json)
    guard !diagnostics.contains(where: { $0.severity == .error }), let root = roots.first else {
      return (Baseline(), diagnostics)
    }
    guard let rows = root["findings"]?.elements else {
      return (Baseline(), diagnostics + [.noBaseline("a baseline has an array `findings`", root)])
    }
    var baseline = Baseline()
    for row in rows {
      guard let file = row["file"]?.string?.text, let code = row["code"]?.string?.text,
        let message = row["message"]?.string?.text,
        // So few bits that sums of any number of rows fit.
        let count = row["count"]?.number.flatMap({ Int32(exactly: $0.value) }), count > 0
      else {
        return (
          Baseline(),
          diagnostics + [
            .noBaseline("a row has `file`, `code`, `message` and a positive `count`", row)
          ]
        )
      }
      baseline.counts[Key(file: file, code: code, message: message), default: 0] += Int(count)
    }
    return (baseline, diagnostics)
  }
}

extension Diagnostic {
  fileprivate static func noBaseline(_ rule: String, _ node: DocumentNode) -> Diagnostic {
    let start = node.span.range.lowerBound
    return Diagnostic(
      .invalidBaseline, .error, "this is no baseline: \(rule)",
      at: SourceSpan(file: node.span.file, range: start..<start + 1),
      help: "write it again with `--write-baseline`")
  }
}
