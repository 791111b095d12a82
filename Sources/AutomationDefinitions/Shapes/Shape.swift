/// What a value of a definition must look like.
///
/// No enum with payloads: shapes stay in globals, and leak checkers do not see through the tagged
/// pointers that such an enum holds.
package struct Shape: Sendable {
  enum Kind: Sendable {
    case any
    case null
    case boolean
    case number
    case text
    case array
    case map
    case object
    /// Anything; an object is judged by its keys.
    case openObject
    /// Told apart by JSON type.
    case either
    /// Told apart by the word of a key.
    case union
    /// Told apart by the keys that are there.
    case keyed
    case reference
  }

  let kind: Kind
  private(set) var vocabulary: Vocabulary?
  private(set) var rule: TextRule?

  /// What a number, or the count of an array's elements, may be.
  private(set) var bounds: Bounds?

  /// What the keys of a map must look like.
  private(set) var names: TextRule?

  private(set) var object: ObjectShape?
  private(set) var union: ShapeUnion?
  private(set) var keyed: KeyedShapes?
  private(set) var reference: ShapeReference?

  /// The shape of elements or values, or the alternatives.
  private(set) var inner: [Shape] = []

  private init(_ kind: Kind) { self.kind = kind }

  package static let any = Shape(.any)
  static let null = Shape(.null)
  package static let boolean = Shape(.boolean)
  static let number = Shape(.number)
  package static let string = Shape(.text)

  static func number(_ bounds: Bounds) -> Shape {
    var shape = Shape(.number)
    shape.bounds = bounds
    return shape
  }

  static func text(_ rule: TextRule) -> Shape {
    var shape = Shape(.text)
    shape.rule = rule
    return shape
  }

  static func word(_ vocabulary: Vocabulary) -> Shape {
    var shape = Shape(.text)
    shape.vocabulary = vocabulary
    return shape
  }

  package static func array(of element: Shape) -> Shape {
    var shape = Shape(.array)
    shape.inner = [element]
    return shape
  }

  static func array(of element: Shape, count: Bounds?) -> Shape {
    var shape = array(of: element)
    shape.bounds = count
    return shape
  }

  /// An object whose keys are the author's.
  package static func map(of value: Shape) -> Shape {
    var shape = Shape(.map)
    shape.inner = [value]
    return shape
  }

  /// An object whose keys are the author's, with names of a form.
  static func map(of value: Shape, names: TextRule?) -> Shape {
    var shape = map(of: value)
    shape.names = names
    return shape
  }

  package static func object(_ object: ObjectShape) -> Shape {
    var shape = Shape(.object)
    shape.object = object
    return shape
  }

  static func openObject(_ object: ObjectShape) -> Shape {
    var shape = Shape(.openObject)
    shape.object = object
    return shape
  }

  /// The first shape whose JSON type fits judges the value; of arrays, one whose elements fit the
  /// first element.
  package static func either(_ alternatives: [Shape]) -> Shape {
    var shape = Shape(.either)
    shape.inner = alternatives
    return shape
  }

  static func union(_ union: ShapeUnion) -> Shape {
    var shape = Shape(.union)
    shape.union = union
    return shape
  }

  static func keyed(_ keyed: KeyedShapes) -> Shape {
    var shape = Shape(.keyed)
    shape.keyed = keyed
    return shape
  }

  /// A shape that is looked up when it is needed, so that it can hold itself.
  static func reference(_ reference: ShapeReference) -> Shape {
    var shape = Shape(.reference)
    shape.reference = reference
    return shape
  }
}

extension Shape {
  static let scalar = either([.null, .string, .number, .boolean])

  /// A boolean, or a string that a template may make one of.
  static let booleanOrText = either([.boolean, .string])

  static let arrayOrObject = either([.array(of: .any), .map(of: .any)])

  /// A value, or `{"jqQuery": "…"}` in place of it.
  static func orQuery(_ value: Shape) -> Shape { either([value, .object(.jqQuery)]) }
}

extension ObjectShape {
  static let jqQuery = ObjectShape(
    "a jqQuery", [.required("jqQuery", .string, "The jq expression that gives the value.")])
}
