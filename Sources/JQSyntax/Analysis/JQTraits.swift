/// What is known of an expression's outputs as a stream; what is not said is not known.
public struct JQTraits: OptionSet, Sendable {
  /// The set's bits.
  public let rawValue: UInt8

  /// Creates a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// There is at most one output.
  public static let single = JQTraits(rawValue: 1)
  /// The outputs never depend on the input, on variables or on the world.
  public static let constant = JQTraits(rawValue: 2)
  /// The outputs depend on nothing but the input.
  public static let pure = JQTraits(rawValue: 4)
}

/// The types that outputs can have.
public struct JQTypes: OptionSet, Sendable {
  /// The set's bits.
  public let rawValue: UInt8

  /// Creates a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Null.
  public static let null = JQTypes(rawValue: 1)
  /// True and false.
  public static let boolean = JQTypes(rawValue: 2)
  /// Numbers.
  public static let number = JQTypes(rawValue: 4)
  /// Strings.
  public static let string = JQTypes(rawValue: 8)
  /// Arrays.
  public static let array = JQTypes(rawValue: 16)
  /// Objects.
  public static let object = JQTypes(rawValue: 32)
  /// Every type.
  public static let any = JQTypes(rawValue: 63)
}
