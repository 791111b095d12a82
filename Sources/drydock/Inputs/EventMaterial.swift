internal import ArgumentParser
internal import AutomationDefinitions
internal import AutomationTesting
internal import HostSystem
internal import SourceDiagnostics

/// What an event is made of: definitions in files, and names on the command line.
struct EventMaterial {
  /// What is known of blueprints, actions and automations.
  let definitions: [Definition]

  private let blueprint: Subject
  private let action: Subject
  private let automations: [Automation]
  private let automationPaths: [String]

  /// What an event is about, as an option tells it.
  private enum Subject {
    case named(String)
    case found([String], in: [String])
    case none

    /// The one that is meant.
    func identifier(_ noun: String, option: String) throws -> String? {
      switch self {
      case .none: return nil
      case .named(let identifier): return identifier
      case .found(let identifiers, let paths):
        guard let identifier = identifiers.first else {
          let place = paths.map { "`\($0)`" }.joined(separator: ", ")
          throw ValidationError("\(place) holds no \(noun)")
        }
        guard identifiers.count == 1 else {
          let names = identifiers.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
          throw ValidationError(
            "there are several \(noun)s: \(names)\(identifiers.count > 8 ? ", …" : "");"
              + " choose one with another `\(option)`")
        }
        return identifier
      }
    }

    /// What the trigger of an automation waits for, which another name would contradict; files beside
    /// it only tell more of it.
    func agreed(with awaited: String?, of automation: Automation) throws -> String? {
      guard case .named(let identifier) = self, let awaited, identifier != awaited else {
        return awaited ?? name
      }
      throw ValidationError(
        "`\(automation.identifier.text)` waits for `\(awaited)`, not for `\(identifier)`")
    }

    private var name: String? { if case .named(let identifier) = self { identifier } else { nil } }
  }

  /// Reads the files that are named; what cannot be read ends the command.
  init(
    blueprints: [String], actions: [String], automations: [String], for console: Console
  ) throws {
    let workspace = try Workspace.usable(for: console)
    let blueprintPaths = blueprints.filter(\.isPath)
    let actionPaths = actions.filter(\.isPath)
    func read(_ paths: [String]) throws -> [Definition] {
      let files = DefinitionFiles(paths, in: workspace)
      console.show(files.diagnostics.filter { $0.severity > .note })
      // What can be read of a broken definition might make an event that it never meets.
      if files.hasErrors { throw ExitCode(1) }
      return files.definitions
    }
    let ofBlueprints = try read(blueprintPaths)
    let ofActions = try read(actionPaths)
    let ofAutomations = try read(automations)
    definitions = ofBlueprints + ofActions + ofAutomations
    blueprint = try Self.subject(
      blueprints, "--blueprint",
      found: ofBlueprints.compactMap {
        if case .blueprint(let blueprint) = $0 { blueprint.identifier.text } else { nil }
      })
    action = try Self.subject(
      actions, "--action",
      found: ofActions.compactMap {
        if case .blueprint = $0 { nil } else { $0.identifier.text }
      })
    self.automations = ofAutomations.compactMap {
      if case .automation(let automation) = $0 { automation } else { nil }
    }
    automationPaths = automations
  }

  private static func subject(
    _ arguments: [String], _ option: String, found: [String]
  ) throws -> Subject {
    guard !arguments.isEmpty else { return .none }
    let names = arguments.filter { !$0.isPath }
    guard names.count <= 1 else {
      throw ValidationError(
        "`\(option)` names \(names.map { "`\($0)`" }.joined(separator: " and ")); an event is about one"
      )
    }
    return names.first.map { .named($0) } ?? .found(found, in: arguments)
  }

  /// The beginning of the recipe that the command line asks for.
  func recipe(of type: EventTrigger.Kind?, only: String?) throws -> EventRecipe {
    guard !automationPaths.isEmpty else {
      if only != nil { throw ValidationError("`--only` needs `--from-automation`") }
      guard let type else { throw ValidationError("missing the type, or `--from-automation`") }
      var recipe = EventRecipe(type)
      recipe.blueprint =
        type.isAboutRuns && definesBlueprints
        ? nil : try blueprint.identifier("blueprint", option: "--blueprint")
      recipe.action = try action.identifier("action", option: "--action")
      return recipe
    }
    let automation = try automation(only: only)
    var recipe = EventRecipe(firing: automation)
    recipe.blueprint = try blueprint.agreed(with: recipe.blueprint, of: automation)
    recipe.action = try action.agreed(with: recipe.action, of: automation)
    if let type {
      guard automation.trigger.kind.includes(type) else {
        throw ValidationError(
          "`\(automation.identifier.text)` waits for \(automation.trigger.kind.rawValue),"
            + " which no \(type.rawValue) is")
      }
      recipe.type = type
    }
    return recipe
  }

  /// Whether the blueprints are there to look one up.
  private var definesBlueprints: Bool {
    if case .found = blueprint { true } else { false }
  }

  private func automation(only: String?) throws -> Automation {
    let place = automationPaths.map { "`\($0)`" }.joined(separator: ", ")
    let matching =
      only.map { only in automations.filter { $0.identifier.text == only } } ?? automations
    guard let automation = matching.first else {
      let near = only.flatMap { $0.nearest(in: automations.map(\.identifier.text)) }
      throw ValidationError(
        "\(place) holds no automation\(only.map { " `\($0)`" } ?? "")"
          + (near.map { ": did you mean `\($0)`?" } ?? ""))
    }
    guard matching.count == 1 else {
      let names = matching.prefix(8).map { "`\($0.identifier.text)`" }.joined(separator: ", ")
      throw ValidationError(
        "\(place) holds \(names)\(matching.count > 8 ? ", …" : ""); choose one with `--only`")
    }
    return automation
  }
}

extension String {
  /// Whether an argument names a file or folder rather than a definition.
  fileprivate var isPath: Bool {
    contains("/") || DocumentFormat(path: self) != nil || FileLocation.exists(self)
  }
}
