public import SourceDiagnostics

extension Redactor {
  /// The diagnostic with the secrets hidden in its words; the author's own text is shown as it is.
  public func diagnostic(_ diagnostic: Diagnostic) -> Diagnostic {
    guard !isEmpty else { return diagnostic }
    return Diagnostic(
      diagnostic.code, diagnostic.severity, text(diagnostic.message), at: diagnostic.span,
      label: diagnostic.label.map(text), labels: diagnostic.labels,
      hidden: diagnostic.hidden, help: diagnostic.help.map(text))
  }
}

extension Secrets {
  /// Findings about events with the secrets hidden in the lines that they show, also those that came
  /// with the trigger data that is shown.
  public func hiding(inEvents findings: [Diagnostic]) -> [Diagnostic] {
    let redactor = redactor(hiding: [])
    var known: (file: SourceFile, hidden: [SourceSpan])?
    return findings.map { finding in
      guard let file = finding.span?.file else { return redactor.diagnostic(finding) }
      if known?.file !== file {
        // Where a text is broken that brings secrets, nobody knows where else in it they stand.
        let places =
          file.bytes.hasSecrets ? [0..<file.bytes.count] : redactor.places(in: file.bytes)
        known = (file, places.map { SourceSpan(file: file, range: $0) })
      }
      let hidden = known?.hidden ?? []
      return Diagnostic(
        finding.code, finding.severity, redactor.text(finding.message), at: finding.span,
        label: finding.label, labels: finding.labels, hidden: finding.hidden + hidden,
        help: finding.help)
    }
  }
}

extension [UInt8] {
  /// Whether there is a key `secrets` in a text of JSON or YAML.
  fileprivate var hasSecrets: Bool {
    let key = Array("secrets".utf8)
    var start = 0
    while let first = self[start...].firstIndex(of: key[0]) {
      let rest = self[first...]
      let behind = rest.dropFirst(key.count).first
      if rest.starts(with: key), behind == UInt8(ascii: "\"") || behind == UInt8(ascii: ":") {
        return true
      }
      start = first + 1
    }
    return false
  }
}
