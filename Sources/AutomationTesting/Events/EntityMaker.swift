internal import AutomationChecks
internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

/// Makes entities as they stand in the diff of an event.
struct EntityMaker {
  /// The blueprint's name.
  let blueprintIdentifier: String

  /// What the blueprint says, where it is known.
  let blueprint: Blueprint?

  let now: Instant
  let generator: SeededGenerator

  /// Expressions whose properties an update changes first.
  let conditions: [String]

  /// The properties for which no value was found.
  private(set) var unfilled: [String] = []

  /// How many properties an update changes at most.
  private static let changes = 3

  /// How often another value is looked for.
  private static let attempts = 8

  init(
    blueprintIdentifier: String, blueprint: Blueprint?, now: Instant, conditions: [String] = [],
    _ generator: SeededGenerator
  ) {
    self.blueprintIdentifier = blueprintIdentifier
    self.blueprint = blueprint
    self.now = now
    self.conditions = conditions
    self.generator = generator
  }

  /// An entity that has every property and relation, made or changed just now.
  mutating func entity(identifier given: String?, isNew: Bool) -> JSONObject {
    var words = SampleWords(generator.part("entity"))
    let name = words.name()
    let identifier = given ?? name
    var properties = JSONObject()
    for property in blueprint?.properties ?? [] {
      let name = property.identifier.text
      if let value = value(of: property, "property") {
        properties[name] = value
      } else {
        unfilled.append(name)
      }
    }
    let author = userID("author")
    let created = isNew ? now : words.instant(within: 300, before: yesterday)
    return [
      "identifier": .string(identifier),
      "title": .string(identifier.asTitle),
      "icon": JSONValue(blueprint?.node["icon"]?.string?.text),
      "blueprint": .string(blueprintIdentifier),
      "team": [.string(words.team())],
      "properties": .object(properties),
      "relations": .object(relations()),
      "createdAt": .string(created.description),
      "createdBy": .string(author),
      "updatedAt": .string(now.description),
      "updatedBy": .string(author),
    ]
  }

  /// The entity before it was changed: some of its properties, else its title, were others.
  mutating func earlier(than entity: JSONObject) -> JSONObject {
    var earlier = entity
    var chooser = generator.part("changes")
    var properties = entity["properties"]?.objectValue ?? JSONObject()
    var changed = 0
    let candidates = chooser.shuffled(blueprint?.properties ?? [])
    let first = candidates.filter(isInConditions)
    for property in first + candidates.filter({ !isInConditions($0) })
    where changed < Self.changes {
      let name = property.identifier.text
      guard let value = properties[name], let other = another(than: value, of: property) else {
        continue
      }
      properties[name] = other
      changed += 1
    }
    earlier["properties"] = .object(properties)
    var words = SampleWords(chooser)
    if changed == 0 { earlier["title"] = .string(words.name().asTitle) }
    earlier["updatedAt"] = .string(words.instant(within: 1, before: now).description)
    earlier["updatedBy"] = .string(userID("editor"))
    return earlier
  }

  private func isInConditions(_ property: Blueprint.Property) -> Bool {
    conditions.contains { $0.contains(".properties.\(property.identifier.text)") }
  }

  private var yesterday: Instant { now.advanced(byMilliseconds: -Instant.millisecondsPerDay) }

  private func userID(_ part: String) -> String {
    var words = SampleWords(generator.part(part))
    return words.id("auth0|", length: 24)
  }

  private func value(of property: Blueprint.Property, _ purpose: String) -> JSONValue? {
    var maker = ValueMaker(now: now, generator.part("\(purpose) \(property.identifier.text)"))
    return maker.value(of: ValueShape(property))
  }

  private func another(than value: JSONValue, of property: Blueprint.Property) -> JSONValue? {
    (0..<Self.attempts).lazy.compactMap { self.value(of: property, "earlier \($0)") }
      .first { $0 != value }
  }

  private func relations() -> JSONObject {
    var relations = JSONObject()
    for relation in blueprint?.relations ?? [] {
      let target = relation.target.text
      relations[relation.identifier.text] =
        relation.isMany
        ? [related(target, 1), related(target, 2)] : related(target, 1)
    }
    return relations
  }

  /// The identifier of an entity of another blueprint, whose name may begin with an underscore.
  private func related(_ target: String, _ number: Int) -> JSONValue {
    if target == "_user" {
      var words = SampleWords(generator.part("user \(number)"))
      return .string(words.email())
    }
    // Blueprints can have names that entities cannot.
    let name = target.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    return .string("\(String(name).drop { $0 == "-" })-\(number)")
  }
}
