public import SourceDiagnostics

/// The form of a self-service action.
public struct UserInputs: Sendable {
  /// The inputs, in the order of the file.
  public let inputs: [UserInput]

  /// Which inputs must be given.
  public let required: RequiredInputs

  /// The order in which the form shows inputs and titles; `nil` means the order of the file.
  public let order: [SourceString]?

  /// The pages of the form; `nil` when it has one.
  public let steps: [Step]?

  /// Headings between inputs.
  public let titles: [Title]

  /// The whole object in the file; `nil` when the definition has none.
  public let node: DocumentNode?

  /// A page of the form.
  public struct Step: Sendable {
    /// The heading.
    public let title: SourceString

    /// The inputs and titles on the page.
    public let order: [SourceString]

    /// Whether the page is shown.
    public let visible: InputSetting?
  }

  /// A heading between inputs.
  public struct Title: Sendable {
    /// The name `order` refers to it by.
    public let identifier: SourceString

    /// The heading.
    public let title: SourceString?

    /// The text below the heading.
    public let description: SourceString?

    /// Whether it is shown.
    public let visible: InputSetting?
  }

  /// Which inputs must be given.
  public enum RequiredInputs: Sendable {
    case named([SourceString])
    /// jq over the form that gives an array of names.
    case query(SourceString)
  }

  /// The input of a name.
  public func input(_ name: String) -> UserInput? {
    inputs.first { $0.identifier.text == name }
  }
}
