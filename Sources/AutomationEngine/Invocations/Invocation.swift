public import JSONValues

/// The execution of a self-service action by a user.
public struct Invocation: Sendable {
  /// The inputs as given; defaults are added from the action's form.
  public var inputs: JSONObject

  /// The entity that a `DAY-2` or `DELETE` action is executed on.
  public var entity: JSONValue?

  /// Creates an invocation.
  public init(inputs: JSONObject = JSONObject(), entity: JSONValue? = nil) {
    self.inputs = inputs
    self.entity = entity
  }
}
