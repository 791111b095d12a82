/// What libjq is given for an expression.
package struct JQLibJQText: Sendable {
  /// The expression in a syntax that libjq 1.6 and later read with the platform's meaning.
  ///
  /// It has no comments and closes everything that it opens, so that it can be embedded in
  /// parentheses.
  package let text: String

  /// The builtins it calls, and those that have to be supplied in front of it: `_index/0` cuts a
  /// number to an integer, `_raise/0` and `_raise/1` are the author's `error`, `_caught/0` turns what
  /// a `try` caught into what its handler sees, and `_modify/2` is what `|=` calls.
  package let needs: Set<JQFunction>

  /// Creates a text that is ready for libjq.
  package init(text: String, needs: Set<JQFunction>) {
    self.text = text
    self.needs = needs
  }
}

extension JQQuery {
  /// The expression for libjq.
  ///
  /// Cost: proportional to the text's length.
  package var libjqText: JQLibJQText {
    var writer = JQWriter(for: self)
    let text = writer.text(of: root)
    let formatter: Set<JQFunction> = formats.contains("urid") ? [JQFunction("format", 1)] : []
    return JQLibJQText(text: text, needs: builtins.union(writer.needs).union(formatter))
  }
}
