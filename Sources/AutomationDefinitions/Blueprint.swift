public import SourceDiagnostics

/// A definition of a kind of entity: its properties and relations.
public struct Blueprint: Sendable {
  /// The name entities and other definitions refer to it by.
  public let identifier: SourceString

  /// The name shown to people.
  public let title: SourceString?

  /// The properties an entity stores, in the order of the file.
  public let properties: [Property]

  /// The relations to other entities, in the order of the file.
  public let relations: [Relation]

  /// The names of properties that are read from related entities.
  public let mirrorProperties: [SourceString]

  /// The names of properties that are computed with jq.
  public let calculationProperties: [SourceString]

  /// The names of properties that are computed over many entities.
  public let aggregationProperties: [SourceString]

  /// The whole object in the file.
  public let node: DocumentNode

  /// A property that an entity stores.
  public struct Property: Sendable {
    /// The name.
    public let identifier: SourceString

    /// The JSON type; `nil` when the file names an unknown one.
    public let type: ValueType?

    /// The format of a string, such as `date-time`.
    public let format: SourceString?

    /// The values allowed; `nil` means any.
    public let enumeration: [DocumentNode]?

    /// What each element of an array must be.
    public let items: ItemShape?

    /// Whether an entity must have it.
    public let isRequired: Bool

    /// The whole object in the file.
    public let node: DocumentNode
  }

  /// What each element of an array property must be.
  public struct ItemShape: Sendable {
    /// The JSON type.
    public let type: ValueType?

    /// The format of a string.
    public let format: SourceString?

    /// The values allowed; `nil` means any.
    public let enumeration: [DocumentNode]?
  }

  /// A relation to entities of another blueprint.
  public struct Relation: Sendable {
    /// The name.
    public let identifier: SourceString

    /// The blueprint of the related entities.
    public let target: SourceString

    /// Whether it holds several entities.
    public let isMany: Bool

    /// Whether an entity must have it.
    public let isRequired: Bool
  }

  /// The property of a name.
  public func property(_ name: String) -> Property? {
    properties.first { $0.identifier.text == name }
  }

  /// The relation of a name.
  public func relation(_ name: String) -> Relation? {
    relations.first { $0.identifier.text == name }
  }
}
