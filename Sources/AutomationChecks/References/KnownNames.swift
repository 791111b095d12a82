internal import AutomationDefinitions
internal import SourceDiagnostics

/// The names of the definitions of one kind, and how well they cover those that others refer to.
struct KnownNames: Sendable {
  /// The identifier of the first definition of each name.
  private var first: [String: SourceString] = [:]

  /// Names that more than one definition has.
  private(set) var ambiguous: Set<String> = []

  /// How many different names are referred to, and how many of them there are.
  private let referred: Int
  private let found: Int
  private let index: NameIndex

  /// What can be said of a name that no definition has.
  struct Absence {
    let severity: Diagnostic.Severity
    let near: String?
  }

  init(of definitions: [CheckedDefinition], referredBy references: some Sequence<Reference>) {
    var order: [String] = []
    for definition in definitions {
      guard let identifier = definition.node["identifier"]?.string else { continue }
      guard let earlier = first[identifier.text] else {
        first[identifier.text] = identifier
        order.append(identifier.text)
        continue
      }
      if !earlier.isSamePlace(as: identifier) { ambiguous.insert(identifier.text) }
    }
    let names = Set(references.map(\.name))
    referred = names.count
    let known = first
    found = names.count { known[$0] != nil }
    index = NameIndex(found < referred ? order : [])
  }

  /// How grave it is that nothing has a name to which a definition refers; `nil` when something has
  /// it, or nothing can be said.
  ///
  /// A set may hold a part of what the platform has. Where it holds most of what is referred to, a
  /// name that is missing is a mistake; elsewhere it is one when it is nearly another.
  func absence(of name: String, in definition: CheckedDefinition) -> Absence? {
    guard first[name] == nil else { return nil }
    // One that is alone with itself is no set to look names up in.
    let others = first.count - (first[definition.name] == nil ? 0 : 1)
    guard others > 0 else { return nil }
    // An automation is often called nearly like the action that it reacts to.
    if let near = index.nearest(to: name, except: definition.name) {
      return Absence(severity: .warning, near: near)
    }
    if found * 5 >= referred * 4 { return Absence(severity: .warning, near: nil) }
    let isPlainlyPartial = referred > 5 && found * 2 < referred
    return isPlainlyPartial ? nil : Absence(severity: .note, near: nil)
  }
}
