/// A builtin of the platform and what is known of its calls.
package struct JQBuiltin: Sendable {
  /// The name and the number of arguments.
  package let function: JQFunction
  /// How many outputs a call has.
  package let outputs: Outputs
  /// The types of the outputs.
  package let types: JQTypes
  /// Whether the outputs depend on the input and the arguments alone.
  package let isPure: Bool
  /// Whether the outputs do not depend on the input.
  package let ignoresInput: Bool
  /// What the arguments are evaluated against.
  package let argumentInput: ArgumentInput

  /// How many outputs a call has.
  package enum Outputs: Sendable {
    /// At most one, whatever the arguments.
    case one
    /// At most one when every argument has at most one.
    case onePerArguments
    /// Any number.
    case many
  }

  /// What arguments are evaluated against.
  package enum ArgumentInput: Sendable {
    /// The input of the call.
    case input
    /// Each element of the input of the call.
    case elements
    /// Something else.
    case other
  }

  /// Returns what is known of a call.
  func knowledge(arguments: [JQNode]) -> JQKnowledge {
    var traits: JQTraits = [.single, .constant, .pure]
    for argument in arguments { traits.formIntersection(argument.traits) }
    switch outputs {
    case .one: traits.insert(.single)
    case .onePerArguments: break
    case .many: traits.remove(.single)
    }
    if !isPure { traits.subtract([.constant, .pure]) }
    if !ignoresInput { traits.remove(.constant) }
    return JQKnowledge(traits: traits, types: types)
  }
}
