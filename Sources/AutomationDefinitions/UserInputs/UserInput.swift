public import SourceDiagnostics

/// One input of a form.
public struct UserInput: Sendable {
  /// The name its value has in `.inputs`.
  public let identifier: SourceString

  /// The JSON type; `nil` when the file names an unknown one.
  public let type: ValueType?

  /// The format of a string, such as `entity` or `date-time`.
  public let format: SourceString?

  /// The name shown to people.
  public let title: SourceString?

  /// What it is for.
  public let description: SourceString?

  /// The blueprint whose entities can be chosen, for the format `entity`.
  public let blueprint: SourceString?

  /// The value when none is given.
  public let defaultValue: InputSetting?

  /// The values that can be chosen.
  public let enumeration: InputSetting?

  /// The regular expression a string must match.
  public let pattern: InputSetting?

  /// Bounds on lengths, values and counts that the file gives.
  public let bounds: [Bound]

  /// What each element of an array must be.
  public let items: Items?

  /// The inputs that must be filled in before this one.
  public let dependsOn: [SourceString]

  /// Whether it is shown.
  public let visible: InputSetting?

  /// Whether it is shown but cannot be changed.
  public let disabled: InputSetting?

  /// How the value is encrypted before it leaves the platform.
  public let encryption: Encryption?

  /// Which entities can be chosen, for the format `entity`.
  public let dataset: SearchQuery?

  /// The whole object in the file.
  public let node: DocumentNode

  /// A bound on the value of an input.
  public struct Bound: Sendable {
    /// What is bounded, named as in the file.
    public enum Kind: String, Sendable, CaseIterable {
      case minLength
      case maxLength
      case minimum
      case maximum
      case exclusiveMinimum
      case exclusiveMaximum
      case minItems
      case maxItems
    }

    /// What is bounded.
    public let kind: Kind

    /// The bound.
    public let setting: InputSetting
  }

  /// What each element of an array must be.
  public struct Items: Sendable {
    /// The JSON type.
    public let type: ValueType?

    /// The format of a string.
    public let format: SourceString?

    /// The blueprint whose entities can be chosen.
    public let blueprint: SourceString?

    /// The values that can be chosen.
    public let enumeration: InputSetting?

    /// The value when none is given.
    public let defaultValue: InputSetting?

    /// Which entities can be chosen.
    public let dataset: SearchQuery?

    /// The whole object in the file.
    public let node: DocumentNode
  }

  /// How a value is encrypted.
  public enum Encryption: Sendable {
    /// With the organisation's secret.
    case aes256GCM
    /// In the browser, with a public key.
    case clientSide(key: SourceString)
  }
}
