/// What a value of a definition must look like.
///
/// No enum with payloads: shapes stay in globals, and leak checkers do not see through the tagged
/// pointers that such an enum holds.
struct Shape: Sendable {
  enum Kind: Sendable {
    case any
    case null
    case string
    case number
    case boolean
    case booleanOrText
    case arrayOrObject
    case word
    case array
    case map
    case object
    case orQuery
    case either
  }

  let kind: Kind
  private(set) var vocabulary: Vocabulary?
  private(set) var object: ObjectShape?

  /// The shape of elements or values, or the alternatives.
  private(set) var inner: [Shape] = []

  private init(_ kind: Kind) { self.kind = kind }

  static let any = Shape(.any)
  static let null = Shape(.null)
  static let string = Shape(.string)
  static let number = Shape(.number)
  static let boolean = Shape(.boolean)
  /// A boolean, or a string that a template may make one of.
  static let booleanOrText = Shape(.booleanOrText)
  static let arrayOrObject = Shape(.arrayOrObject)

  static func word(_ vocabulary: Vocabulary) -> Shape {
    var shape = Shape(.word)
    shape.vocabulary = vocabulary
    return shape
  }

  static func array(of element: Shape) -> Shape {
    var shape = Shape(.array)
    shape.inner = [element]
    return shape
  }

  /// An object whose keys are the author's.
  static func map(of value: Shape) -> Shape {
    var shape = Shape(.map)
    shape.inner = [value]
    return shape
  }

  static func object(_ object: ObjectShape) -> Shape {
    var shape = Shape(.object)
    shape.object = object
    return shape
  }

  /// A value, or `{"jqQuery": "…"}` in place of it.
  static func orQuery(_ value: Shape) -> Shape {
    var shape = Shape(.orQuery)
    shape.inner = [value]
    return shape
  }

  /// The first shape whose JSON type fits judges the value.
  static func either(_ alternatives: [Shape]) -> Shape {
    var shape = Shape(.either)
    shape.inner = alternatives
    return shape
  }
}

/// The words a value can be.
struct Vocabulary: Sendable {
  /// What the words are, as messages call one: `event type`.
  let noun: String

  let words: [String]

  /// Help for words that are known to be used by mistake.
  let mistakes: [String: String]

  init(_ noun: String, _ words: [String], mistakes: [String: String] = [:]) {
    self.noun = noun
    self.words = words
    self.mistakes = mistakes
  }

  init<Words: CaseIterable & RawRepresentable<String>>(
    _ noun: String, _: Words.Type, mistakes: [String: String] = [:]
  ) {
    self.init(noun, Words.allCases.map(\.rawValue), mistakes: mistakes)
  }
}

/// The keys an object can have.
struct ObjectShape: Sendable {
  /// A key and what its value must look like.
  struct Key: Sendable {
    let name: String
    let shape: Shape
    let isRequired: Bool

    static func required(_ name: String, _ shape: Shape) -> Key {
      Key(name: name, shape: shape, isRequired: true)
    }

    static func optional(_ name: String, _ shape: Shape) -> Key {
      Key(name: name, shape: shape, isRequired: false)
    }
  }

  /// How a key that is not listed is met.
  enum UnknownKeys: Sendable {
    case rejected
    case warned
    case allowed
  }

  /// The object as messages call it: `a trigger`.
  let noun: String

  let keys: [Key]
  let unknownKeys: UnknownKeys

  init(_ noun: String, _ keys: [Key], unknownKeys: UnknownKeys = .rejected) {
    self.noun = noun
    self.keys = keys
    self.unknownKeys = unknownKeys
  }

  /// The shape with further keys.
  func adding(_ more: [Key], unknownKeys: UnknownKeys? = nil) -> ObjectShape {
    ObjectShape(noun, keys + more, unknownKeys: unknownKeys ?? self.unknownKeys)
  }
}
