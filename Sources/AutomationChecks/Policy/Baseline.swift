public import SourceDiagnostics

/// Findings that a repository knows and lives with for now, told apart by file, code and message, so
/// that they stay known when lines move.
public struct Baseline: Sendable {
  /// What findings have in common that count as the same.
  struct Key: Sendable, Hashable {
    let file: String
    let code: String
    let message: String
  }

  /// How many of each are known.
  var counts: [Key: Int] = [:]

  /// A baseline that knows nothing.
  public init() {}

  /// Creates a baseline that knows findings; one without a place in a file cannot be known.
  public init(of findings: [Diagnostic], naming: (String) -> String = { $0 }) {
    for finding in findings {
      if let key = Key(finding, naming) { counts[key, default: 0] += 1 }
    }
  }

  /// How many findings are known.
  public var count: Int { counts.values.reduce(0, +) }

  /// Tells known findings from new ones; of those that are alike the first ones are known.
  ///
  /// - Returns: besides, how many known findings of the files that were read are gone.
  public func sort(
    _ findings: [Diagnostic], naming: (String) -> String = { $0 },
    wasRead: (String) -> Bool = { _ in true }
  ) -> (new: [Diagnostic], known: [Diagnostic], gone: Int) {
    var left = counts
    var new: [Diagnostic] = []
    var known: [Diagnostic] = []
    for finding in findings {
      if let key = Key(finding, naming), let count = left[key], count > 0 {
        left[key] = count - 1
        known.append(finding)
      } else {
        new.append(finding)
      }
    }
    let gone = left.reduce(0) { $0 + (wasRead($1.key.file) ? $1.value : 0) }
    return (new, known, gone)
  }
}

extension Baseline.Key {
  fileprivate init?(_ finding: Diagnostic, _ naming: (String) -> String) {
    guard let span = finding.span else { return nil }
    self.init(
      file: naming(span.file.path), code: finding.code.id, message: finding.message)
  }
}

extension Baseline.Key: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    (left.file, left.code, left.message) < (right.file, right.code, right.message)
  }
}
