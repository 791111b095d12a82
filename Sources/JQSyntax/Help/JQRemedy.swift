/// How to mend a fault, and the habit that led to it.
struct JQRemedy {
  /// An instruction; nil when none is known.
  let help: String?
  let habit: JQHabit?

  /// A remedy for a fault of which nothing is known.
  static let unknown = JQRemedy(nil)

  init(_ help: String?, _ habit: JQHabit? = nil) {
    self.help = help
    self.habit = habit
  }
}
