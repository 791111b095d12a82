public import SourceDiagnostics

extension DiagnosticCode {
  /// An upsert writes a property that the blueprint does not have.
  public static let unknownProperty = DiagnosticCode(
    "E305", "unknown-property",
    Explanation(
      what: "An upsert writes a property that the blueprint does not have.",
      why: """
        The platform refuses the whole entity for one unknown property, so its other properties \
        are not stored either.
        """,
      example: """
        mapping:
          identifier: checkout-api-3
          properties: {versoin: v3}
        """,
      instead: """
        mapping:
          identifier: checkout-api-3
          properties: {version: v3}
        """))

  /// An upsert writes a property that the platform computes.
  public static let computedProperty = DiagnosticCode(
    "E306", "computed-property",
    Explanation(
      what: "An upsert writes a property that the platform computes.",
      why: """
        Mirror, calculation and aggregation properties follow from other data, and the platform \
        does not take a value for them. Write what they are computed from.
        """,
      example: """
        mapping: # owner mirrors the team of the service
          identifier: checkout-api-3
          properties: {owner: payments}
        """,
      instead: """
        mapping:
          identifier: checkout-api-3
          relations: {service: checkout-api}
        """))

  /// An upsert sets a required property or relation to null.
  public static let requiredCleared = DiagnosticCode(
    "E307", "required-cleared",
    Explanation(
      what: "An upsert sets a required property or relation to null.",
      why: """
        Null clears what is stored, and what is required cannot be cleared: the platform refuses \
        the entity. A template whose path is missing gives null too.
        """,
      example: """
        mapping:
          identifier: checkout-api-3
          properties: {version: "{{ .event.diff.after.properties.tag }}"}
        """,
      instead: #"""
        mapping:
          identifier: checkout-api-3
          properties: {version: "{{ .event.diff.after.properties.tag // \"v0\" }}"}
        """#))

  /// A property has another type than in the blueprint.
  public static let propertyType = DiagnosticCode(
    "E308", "property-type",
    Explanation(
      what: "A property has another type than in the blueprint.",
      why: """
        The platform compares every property with the blueprint and refuses the entity. A template \
        keeps the type of its value only where it stands alone in its string; with text around it, \
        the result is text.
        """,
      example: """
        mapping:
          identifier: checkout-api-3
          properties: {replicas: "{{ .event.diff.after.properties.replicas }} pods"}
        """,
      instead: """
        mapping:
          identifier: checkout-api-3
          properties: {replicas: "{{ .event.diff.after.properties.replicas }}"}
        """))

  /// A property has a value that is none of its enumeration.
  public static let propertyEnumeration = DiagnosticCode(
    "E309", "property-enumeration",
    Explanation(
      what: "A property has a value that is none of its enumeration.",
      why: """
        The platform stores only the values that `enum` in the blueprint lists, compared letter by \
        letter, and refuses the entity otherwise.
        """,
      example: """
        mapping:
          identifier: checkout-api-3
          properties: {environment: prodution}
        """,
      instead: """
        mapping:
          identifier: checkout-api-3
          properties: {environment: production}
        """))

  /// A property's text is not of its format.
  public static let propertyFormat = DiagnosticCode(
    "E310", "property-format",
    Explanation(
      what: "A property's text is not of its format.",
      why: """
        A blueprint's `format`, such as `date-time`, `url` or `email`, is checked when the entity \
        is stored, and the platform refuses what does not fit. A day without a time is no \
        date-time.
        """,
      example: """
        mapping:
          identifier: checkout-api-3
          properties: {deployed_at: "2025-12-24"}
        """,
      instead: """
        mapping:
          identifier: checkout-api-3
          properties: {deployed_at: "2025-12-24T00:00:00Z"}
        """))

  /// A property breaks a bound or pattern of the blueprint, or repeats what must be unique.
  public static let propertyOutOfBounds = DiagnosticCode(
    "E311", "property-out-of-bounds",
    Explanation(
      what: """
        A property breaks a bound or pattern of the blueprint, or repeats what must be unique.
        """,
      why: """
        `minimum`, `maxLength`, `pattern`, `uniqueItems` and their like in the blueprint bind \
        every entity: the platform refuses one that breaks them.
        """,
      example: """
        mapping: # the blueprint allows 12 replicas
          identifier: checkout-api-3
          properties: {replicas: 40}
        """,
      instead: """
        mapping:
          identifier: checkout-api-3
          properties: {replicas: 12}
        """))

  /// A property's pattern is one that cannot be judged.
  public static let unjudgedPropertyPattern = DiagnosticCode(
    "E312", "unjudged-property-pattern",
    Explanation(
      what: "A property's pattern is one that cannot be judged.",
      why: """
        The platform compares the value with the pattern, Drydock does not: references to groups \
        can take time without end, and a pattern that is very large or no JavaScript cannot be \
        matched. The platform may refuse the value.
        """,
      example: #"""
        schema:
          properties:
            version: {type: string, pattern: '^(v|r)[0-9]+(-\1[0-9]+)*$'}
        """#,
      instead: """
        schema:
          properties:
            version: {type: string, pattern: '^(v[0-9]+(-v[0-9]+)*|r[0-9]+)$'}
        """))
}
