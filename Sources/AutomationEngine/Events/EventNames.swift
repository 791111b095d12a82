internal import JQ
internal import JSONTapes

/// The keys of events and of trigger data, as evaluators know them.
struct EventNames: Sendable {
  let action: TapeText
  let at: TapeText
  let automation: TapeText
  let by: TapeText
  let diff: TapeText
  let entity: TapeText
  let event: TapeText
  let id: TapeText
  let identifier: TapeText
  let inputs: TapeText
  let origin: TapeText
  let resourceType: TapeText
  let run: TapeText
  let secrets: TapeText
  let trigger: TapeText
  let user: TapeText

  /// What tells the kind of an event.
  let kinds: [(resourceType: TapeText, action: TapeText, kind: Event.Kind)]

  /// Where the blueprint of an event can stand.
  let blueprintPlaces: [[TapeText]]

  /// Where the action of an event of a run can stand.
  let actionPlaces: [[TapeText]]

  /// Where the expired property of a timer event can stand.
  let propertyPlaces: [[TapeText]]

  init(adding set: inout JQExpressionSet) {
    action = set.text("action")
    at = set.text("at")
    automation = set.text("AUTOMATION")
    by = set.text("by")
    diff = set.text("diff")
    entity = set.text("entity")
    event = set.text("event")
    id = set.text("id")
    identifier = set.text("identifier")
    inputs = set.text("inputs")
    origin = set.text("origin")
    resourceType = set.text("resourceType")
    run = set.text("run")
    secrets = set.text("secrets")
    trigger = set.text("trigger")
    user = set.text("user")
    kinds = Event.Kind.rows.map {
      (set.text($0.resourceType), set.text($0.action), $0.kind)
    }
    func texts(_ places: [[String]]) -> [[TapeText]] {
      places.map { place in place.map { set.text($0) } }
    }
    blueprintPlaces = texts(Event.subjectPlaces(isRun: false))
    actionPlaces = texts(Event.subjectPlaces(isRun: true))
    propertyPlaces = texts(Event.propertyPlaces)
  }
}
