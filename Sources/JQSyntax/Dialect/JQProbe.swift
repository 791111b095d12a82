/// A point of an expression that an evaluation may pass.
package struct JQProbe: Sendable, Hashable {
  /// What it means that the point is passed.
  package enum Point: Sendable, Hashable {
    /// What follows a `then` is evaluated.
    case branch
    /// What follows an `else` is evaluated.
    case otherwise
    /// No condition of an `if` without `else` holds, which gives the input.
    case impliedOtherwise
    /// The operand of a `//` that has others behind it gives a value.
    case value
    /// The last operand of a `//` is needed.
    case fallback
  }

  /// What it means that the point is passed.
  package let point: Point

  /// The place of what is evaluated, as UTF-8 offsets into the source; for an implied `else` that of
  /// the `end`.
  package let range: Range<Int>
}

extension JQQuery {
  /// The expression for libjq with a report at each point that an evaluation may pass, which changes
  /// no answer.
  ///
  /// A report calls `_report/0` with the place of the point in the text's `probes`.
  package var probedLibjqText: JQLibJQText { libjqText(isProbed: true) }
}
