public import SourceDiagnostics

/// A comparison of one property of an entity.
public struct PropertyRule: Sendable {
  /// What is compared.
  public let subject: SearchSubject

  /// How it is compared.
  public let comparison: SearchOperator

  /// What it is compared with; `nil` for operators that compare with nothing.
  public let operand: SearchOperand?

  /// The whole object in the file.
  public let node: DocumentNode
}

/// A demand that an entity is related, directly or not, to given ones.
///
/// ```json
/// {"operator": "relatedTo", "blueprint": "service", "value": "payments", "direction": "upstream"}
/// ```
public struct RelatedToRule: Sendable {
  /// Which way relations are followed.
  public enum Direction: String, Sendable, CaseIterable {
    case upstream
    case downstream
  }

  /// The blueprint of the related entities.
  public let blueprint: SourceString

  /// The identifiers of the related entities, or jq that gives them.
  public let operand: SearchOperand

  /// Which way relations are followed; `nil` means both.
  public let direction: Direction?

  /// Whether only required relations count.
  public let isRequired: Bool

  /// The whole object in the file.
  public let node: DocumentNode
}

/// A comparison of every property of a type.
///
/// ```json
/// {"propertySchema": {"type": "string", "format": "user"}, "operator": "=", "value": "a@b.io"}
/// ```
public struct PropertySchemaRule: Sendable {
  /// The JSON type of the properties.
  public let type: SourceString

  /// The format of the properties.
  public let format: SourceString?

  /// How they are compared: `=`, `!=` or `contains`.
  public let comparison: SearchOperator

  /// What they are compared with.
  public let operand: SearchOperand?

  /// The whole object in the file.
  public let node: DocumentNode
}
