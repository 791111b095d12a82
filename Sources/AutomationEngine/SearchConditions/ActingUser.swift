internal import JSONValues

/// The person who acts: a user object as forms have it, or an entity.
///
/// ```json
/// {"email": "a@b.io", "teams": [{"name": "payments"}]}
/// {"identifier": "a@b.io", "team": ["payments"], "properties": {"department": "x"}}
/// ```
struct ActingUser {
  private let user: JSONValue

  init(_ user: JSONValue) { self.user = user }

  /// A property of the user; `nil` when the object does not tell.
  func property(_ name: String) -> JSONValue? {
    if let value = user.property(name) { return value }
    // An entity tells all of its properties: one that is missing is null.
    return user["properties"]?.objectValue.map { _ in .null }
  }

  /// A property of each of the user's teams; `nil` when the object does not tell.
  func teamsProperty(_ name: String) -> JSONValue? {
    if name == "$identifier", let identifiers = user["teamsIdentifiers"]?.arrayValue {
      return .array(identifiers)
    }
    guard let teams = (user["teams"] ?? user["team"])?.arrayValue else { return nil }
    var values: [JSONValue] = []
    for team in teams {
      guard let value = team.teamProperty(name) else { return nil }
      // A team's array, such as its members, adds its elements.
      values += value.arrayValue ?? [value]
    }
    return .array(values)
  }

  /// The names of the user's teams; `nil` when the object does not tell.
  var teams: [JSONValue]? {
    (teamsProperty("$identifier") ?? teamsProperty("name"))?.arrayValue
  }
}

extension JSONValue {
  /// The value of a property of a user or team, from the first place that has it.
  fileprivate func property(_ name: String) -> JSONValue? {
    if name == "$team" { return self["team"] ?? self["teamsIdentifiers"] ?? self["teams"] }
    if name.hasPrefix("$") {
      let key = String(name.dropFirst())
      switch key {
      case "identifier": return self[key] ?? self["email"] ?? self["name"]
      case "title": return self[key] ?? self["name"]
      default: return self[key]
      }
    }
    return self["properties"]?[name] ?? self[name]
  }

  /// A property of a team, which may be given by its name alone.
  fileprivate func teamProperty(_ name: String) -> JSONValue? {
    guard stringValue != nil else { return property(name) }
    let names = ["$identifier", "$title", "identifier", "title", "name"]
    guard names.contains(name) else { return nil }
    return self
  }
}
