/// What libjq is given for an expression.
package struct JQLibJQText: Sendable {
  /// The expression in a syntax that libjq 1.6 and later read with the platform's meaning.
  ///
  /// It has no comments and closes everything that it opens, so that it can be embedded in
  /// parentheses.
  package let text: String

  /// The builtins it calls, and those that have to be supplied in front of it: `_index/0` cuts a
  /// number to an integer, `_bound/0` turns what is not a number into no bound of a slice, `_raise/0`
  /// and `_raise/1` are the author's `error`, `_caught/0` turns what a `try` caught into what its
  /// handler sees, and `_modify/2` is what `|=` calls.
  package let needs: Set<JQFunction>

  /// The points that are reported when they are passed, by their numbers.
  package let probes: [JQProbe]

  /// Creates a text that is ready for libjq.
  package init(text: String, needs: Set<JQFunction>, probes: [JQProbe] = []) {
    self.text = text
    self.needs = needs
    self.probes = probes
  }
}

extension JQQuery {
  /// The expression for libjq.
  ///
  /// Cost: proportional to the text's length.
  package var libjqText: JQLibJQText { libjqText(isProbed: false) }

  func libjqText(isProbed: Bool) -> JQLibJQText {
    var writer = JQWriter(for: self, isProbed: isProbed)
    var text = writer.text(of: root)
    var needs = builtins.union(writer.needs)
    if formats.contains("urid") { needs.insert(JQFunction("format", 1)) }
    if !writer.probes.isEmpty {
      text = "def \(writer.probeName):_report;" + text
      needs.insert(JQFunction("_report", 0))
    }
    return JQLibJQText(text: text, needs: needs, probes: writer.probes)
  }
}
