package import JSONValues
package import SourceDiagnostics

/// An expectation that the outcome does not meet.
package struct UnmetExpectation: Sendable {
  /// What was expected, by the key of the case.
  package enum Kind: String, Sendable {
    case fires
    case expected
    case effect
    case payload
    case diagnostics
    case assertion = "assert"
  }

  /// A path that an expression read, and what stood there.
  package struct Read: Sendable {
    package let path: String
    package let value: JSONValue
  }

  package let kind: Kind

  /// What differs, in words.
  package let message: String

  package let span: SourceSpan

  /// The places that differ; `ours` is what is expected.
  package var differences: [JSONDifference] = []

  package var reads: [Read] = []
}

extension UnmetExpectation {
  /// The finding of a case that fails.
  package func diagnostic(inCase name: String) -> Diagnostic {
    let details =
      differences.map { difference in
        "\n\(difference.path): expected \(difference.ours.shown), found \(difference.theirs.shown)"
      } + reads.map { "\n\($0.path) is \(JSONValue?.some($0.value).shown)" }
    return Diagnostic(
      .unmetExpectation, .error,
      "the case `\(name.shortened(to: 60))` fails: \(message)" + details.joined(), at: span)
  }
}

extension JSONValue? {
  /// The value on one line; an absent one says so.
  fileprivate var shown: String { self?.jsonText.shortened(to: 200) ?? "nothing" }
}
