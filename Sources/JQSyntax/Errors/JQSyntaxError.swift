/// A reason why the platform refuses to compile an expression.
package struct JQSyntaxError: Error, Sendable, Equatable {
  /// The class of the fault.
  package let kind: Kind
  /// What is wrong, in one line.
  package let message: String
  /// The fault's place, as UTF-8 offsets into the source.
  package let range: Range<Int>
  /// How to mend it, when that is known.
  package let help: String?
  /// The habit that led to it, when that can be told.
  package let habit: JQHabit?
  /// The fault in the platform's words, without the place that it adds.
  package let platformMessage: String

  /// The classes of faults.
  package enum Kind: Sendable, Equatable {
    /// There is nothing to evaluate.
    case emptyExpression
    /// There are definitions and nothing after them.
    case onlyDefinitions
    /// A token stands where the grammar does not allow it.
    case unexpectedToken(found: String, expected: String)
    /// The expression ends where more is needed.
    case unexpectedEnd(expected: String)
    /// A string is never closed.
    case unterminatedString
    /// A construct such as `if` or `(` is never closed.
    case unterminatedConstruct(String)
    /// A call of a function that is not defined.
    case undefinedFunction(JQFunction)
    /// A use of a variable that is not defined.
    case undefinedVariable(String)
    /// A `break` to a label that is not defined.
    case undefinedLabel(String)
    /// A `break` without a label.
    case breakWithoutLabel
    /// An escape that strings do not have.
    case badEscape
    /// A constant key that is no string.
    case nonStringKey(type: String)
    /// `import`, `include` or `module`, which the platform cannot reach.
    case moduleDirective(String)
    /// Constructs are nested too deeply.
    case tooDeep(limit: Int)
  }

  init(
    _ kind: Kind, _ message: String, at range: Range<Int>, _ remedy: JQRemedy,
    platformMessage: String
  ) {
    self.kind = kind
    self.message = message
    self.range = range
    help = remedy.help
    habit = remedy.habit
    self.platformMessage = platformMessage
  }

  /// Whether the fault is one of the grammar rather than of names.
  var isGrammatical: Bool {
    switch kind {
    case .undefinedFunction, .undefinedVariable, .undefinedLabel: false
    default: true
    }
  }
}
