internal import JQSyntax

/// One builtin written in jq, with private definitions of its own in front where it needs them.
///
/// A name that begins with `_native_` is libjq's own builtin under another name.
struct PreludeDefinition: Sendable {
  let function: JQFunction
  let needs: Set<JQFunction>
  let text: String

  /// Creates a definition; functions are named as `limit/2`.
  init(_ function: String, needs: [String] = [], _ text: String) {
    self.function = JQFunction(signature: function)
    self.needs = Set(needs.map { JQFunction(signature: $0) })
    self.text = text
  }
}
