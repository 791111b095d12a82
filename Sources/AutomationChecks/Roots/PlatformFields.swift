/// The keys that entities, runs and events of the platform have.
package enum PlatformFields {
  private static let names = Set(
    [KnownFields.entity, .runRecord, .of(.event, trigger: nil)].flatMap(\.names))

  /// Whether a key is the platform's own, so that it is spelt as it should be.
  package static func contain(_ name: String) -> Bool { names.contains(name) }
}
