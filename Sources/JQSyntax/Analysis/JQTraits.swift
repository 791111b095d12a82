/// What is known of an expression's outputs as a stream; what is not said is not known.
package struct JQTraits: OptionSet, Sendable {
  /// The set's bits.
  package let rawValue: UInt8

  /// Creates a set from its bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// There is at most one output.
  package static let single = JQTraits(rawValue: 1)
  /// The outputs never depend on the input, on variables or on the world.
  package static let constant = JQTraits(rawValue: 2)
  /// The outputs depend on nothing but the input.
  package static let pure = JQTraits(rawValue: 4)
}

/// The types that outputs can have.
package struct JQTypes: OptionSet, Sendable {
  /// The set's bits.
  package let rawValue: UInt8

  /// Creates a set from its bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Null.
  package static let null = JQTypes(rawValue: 1)
  /// True and false.
  package static let boolean = JQTypes(rawValue: 2)
  /// Numbers.
  package static let number = JQTypes(rawValue: 4)
  /// Strings.
  package static let string = JQTypes(rawValue: 8)
  /// Arrays.
  package static let array = JQTypes(rawValue: 16)
  /// Objects.
  package static let object = JQTypes(rawValue: 32)
  /// Every type.
  package static let any = JQTypes(rawValue: 63)
}
