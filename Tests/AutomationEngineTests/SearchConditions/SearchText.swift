import AutomationDefinitions
import AutomationEngine
import JSONValues
import TestTexts

/// Evaluates rules, given as JSON, joined by `and` unless they are a whole condition.
func searchOutcome(
  _ rules: String, on entity: String = searchedService, user: String? = nil,
  now: String = "2026-03-10T12:00:00Z"
) throws -> SearchOutcome {
  let condition =
    rules.hasPrefix("[") ? #"{"type": "SEARCH", "combinator": "and", "rules": \#(rules)}"# : rules
  let action = try readAction(
    """
    {"identifier": "a", "invocationMethod": {"type": "KAFKA"}, "trigger": {"type": "self-service",
    "operation": "DAY-2", "blueprintIdentifier": "service", "userInputs": {"properties": {}},
    "condition": \(condition)}}
    """)
  guard let query = action.condition, let now = Instant(parsing: now) else {
    throw MissingDefinition()
  }
  return query.evaluate(on: try readJSON(entity), user: try user.map(readJSON), now: now)
}

/// An entity with a property of every type.
let searchedService = """
  {"identifier": "checkout-api", "title": "Checkout API", "blueprint": "service",
   "team": ["payments", "sre"], "createdAt": "2026-03-10T00:00:00.000Z",
   "properties": {"language": "Go", "replicas": 3, "locked": false, "tags": ["a", "b"],
     "ports": [80, 443], "links": {"docs": "x"}, "nothing": null, "blank": "", "none": [],
     "void": {},
     "released": "2026-03-09T23:59:59.999Z", "expires": "2026-03-10T14:00:00+02:00",
     "café": "cafe\\u0301"},
   "relations": {"domain": "commerce"}}
  """

/// A user as forms have it.
let searchingUser = """
  {"email": "ines@quayside.example", "name": "Ines", "department": "payments",
   "teams": [{"name": "payments", "provider": "port"}, {"name": "web", "provider": "port"}]}
  """
