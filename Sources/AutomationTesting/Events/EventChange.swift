internal import AutomationDefinitions

/// What happens to an entity or run, which decides on the sides of the diff.
enum EventChange {
  case created
  case updated
  case deleted
  case expired

  /// What happens by a recipe: of any change, what fits the sides that are given.
  init(_ recipe: EventRecipe) {
    switch recipe.type {
    case .entityCreated, .runCreated: self = .created
    case .entityUpdated, .runUpdated: self = .updated
    case .entityDeleted: self = .deleted
    case .timerPropertyExpired: self = .expired
    case .anyEntityChange, .anyRunChange:
      switch (recipe.before, recipe.after) {
      case (nil, .some): self = .created
      case (.some, nil): self = recipe.type.isAboutRuns ? .updated : .deleted
      default: self = .updated
      }
    }
  }

  /// The event's `action`.
  var action: String {
    switch self {
    case .created: "CREATE"
    case .updated: "UPDATE"
    case .deleted: "DELETE"
    case .expired: "TIMER_EXPIRED"
    }
  }

  var hasBefore: Bool { self == .updated || self == .deleted }
  var hasAfter: Bool { self != .deleted }
}
