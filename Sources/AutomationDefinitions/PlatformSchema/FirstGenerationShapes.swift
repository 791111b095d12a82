extension Shape {
  /// An action of the first generation, whose format the platform no longer describes.
  static let firstGenerationAction: Shape = .object(
    ObjectShape(
      "a first-generation action",
      [
        .required("identifier", .text(TextRule(.identifier))), .optional("title", .string),
        .optional("icon", .string), .optional("description", .string),
        .required("trigger", .word(.operation)), .optional("userInputs", .reference(.userInputs)),
        .required("invocationMethod", .union(.firstGenerationMethod)),
        .optional("blueprint", .string), .optional("blueprintIdentifier", .string),
        .optional("condition", .reference(.searchCondition)),
      ] + ObjectShape.sharedKeys, unknownKeys: .warned))
}

extension ShapeUnion {
  /// The invocation methods with the keys and the spelling that only the first generation has.
  fileprivate static let firstGenerationMethod = ShapeUnion(
    invocationMethod.noun, by: invocationMethod.tag,
    Vocabulary(
      invocationMethod.vocabulary.noun, invocationMethod.vocabulary.words + ["AZURE-DEVOPS"],
      mistakes: invocationMethod.vocabulary.mistakes), invocationMethod.description,
    invocationMethod.cases.map { method in
      let isAzure = method.words.contains(InvocationMethod.Kind.azureDevOps.rawValue)
      return Case(
        isAzure ? method.words + ["AZURE-DEVOPS"] : method.words,
        as: method.shape.object.map { .object($0.firstGeneration) } ?? method.shape)
    })
}

extension ObjectShape {
  fileprivate var firstGeneration: ObjectShape {
    let extra: [Key] = [
      .optional("omitPayload", .booleanOrText), .optional("omitUserInputs", .booleanOrText),
      .optional("agent", .booleanOrText), .optional("synchronized", .booleanOrText),
      .optional("method", .string), .optional("defaultRef", .string),
      .optional("branch", .string), .optional("reportWorkflowStatus", .booleanOrText),
    ]
    return ObjectShape(
      noun, keys + extra.filter { position(of: $0.name) == nil }, unknownKeys: .warned,
      rules: rules, mistakes: mistakes)
  }
}
