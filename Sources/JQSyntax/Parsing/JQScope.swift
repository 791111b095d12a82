/// The names that an expression has defined at one place, innermost last.
struct JQScope {
  private var functions: [JQFunction] = []
  private var variables: [String] = ["ENV"]
  private var labels: [String] = []

  /// A state to return to when a scope ends.
  struct Mark {
    fileprivate let functions: Int
    fileprivate let variables: Int
    fileprivate let labels: Int
  }

  var mark: Mark {
    Mark(functions: functions.count, variables: variables.count, labels: labels.count)
  }

  mutating func leave(_ mark: Mark) {
    functions.removeSubrange(mark.functions...)
    variables.removeSubrange(mark.variables...)
    labels.removeSubrange(mark.labels...)
  }

  mutating func define(_ function: JQFunction) { functions.append(function) }
  mutating func bind(variable: String) { variables.append(variable) }
  mutating func bind(label: String) { labels.append(label) }

  func defines(_ function: JQFunction) -> Bool { functions.contains(function) }
  func binds(variable: String) -> Bool { variables.contains(variable) }
  func binds(label: String) -> Bool { labels.contains(label) }

  var visibleVariables: [String] { variables }
  var visibleFunctions: [JQFunction] { functions }
}
