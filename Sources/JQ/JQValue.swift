internal import CLibJQ
internal import JSONValues

/// One owned reference to a libjq value.
///
/// libjq functions consume their arguments: `take()` gives the reference away, `deinit` frees it
/// otherwise, so a leak or a double free does not compile. Reference counts are not atomic: a value
/// stays on one thread.
@safe struct JQValue: ~Copyable {
  private var raw: jv

  /// Takes over a reference that a libjq function returned.
  init(owning raw: jv) {
    unsafe self.raw = raw
  }

  deinit {
    unsafe jv_free(raw)
  }

  /// Gives the reference to a libjq function that consumes it.
  consuming func take() -> jv {
    let reference = unsafe raw
    discard self
    return unsafe reference
  }

  /// Makes a second reference to the same value; costs no copying.
  borrowing func copy() -> JQValue {
    unsafe JQValue(owning: jv_copy(raw))
  }

  /// Whether the value is one, rather than the end of outputs or an error.
  var isValid: Bool { unsafe jv_get_kind(raw) != JV_KIND_INVALID }

  /// The message of an invalid value, when there is one.
  consuming func invalidMessage() -> JQValue? {
    let reference = unsafe take()
    guard unsafe jv_invalid_has_msg(jv_copy(reference)) != 0 else {
      unsafe jv_free(reference)
      return nil
    }
    return unsafe JQValue(owning: jv_invalid_get_msg(reference))
  }
}

extension JQValue {
  /// A number.
  init(_ number: Double) {
    unsafe self.init(owning: jv_number(number))
  }

  /// A string.
  init(_ text: String) {
    unsafe self.init(owning: makeString(text.utf8.span))
  }

  /// What a builtin returns to raise an error.
  static func error(_ message: String) -> JQValue {
    unsafe JQValue(owning: jv_invalid_with_msg(makeString(message.utf8.span)))
  }

  /// An array of two values, which are consumed.
  static func pair(_ first: consuming JQValue, _ second: consuming JQValue) -> JQValue {
    let array = unsafe jv_array_append(jv_array(), first.take())
    return unsafe JQValue(owning: jv_array_append(array, second.take()))
  }

  /// The JSON value, as the platform's JavaScript would parse it: NaN is null, infinities are the
  /// largest doubles; `nil` when it is nested deeper than `maxDepth`.
  borrowing func json(maxDepth: Int) -> JSONValue? {
    switch kind {
    case JV_KIND_TRUE: return .bool(true)
    case JV_KIND_FALSE: return .bool(false)
    case JV_KIND_NUMBER: return number.isNaN ? .null : .number(Self.bounded(number))
    case JV_KIND_STRING: return .string(text)
    case JV_KIND_ARRAY:
      guard maxDepth > 0 else { return nil }
      let count = elementCount
      var elements: [JSONValue] = []
      elements.reserveCapacity(Int(count))
      for index in 0..<count {
        guard let value = element(index).json(maxDepth: maxDepth - 1) else { return nil }
        elements.append(value)
      }
      return .array(elements)
    case JV_KIND_OBJECT:
      guard maxDepth > 0 else { return nil }
      var object = JSONObject()
      var place = firstPair
      while let position = place {
        guard let value = value(at: position).json(maxDepth: maxDepth - 1) else { return nil }
        object[key(at: position).text] = value
        place = pair(after: position)
      }
      return .object(object)
    default: return .null
    }
  }
}

/// A libjq string of UTF-8 bytes.
func makeString(_ text: Span<UInt8>) -> jv {
  unsafe text.withUnsafeBufferPointer { bytes in
    guard let start = unsafe UnsafeRawPointer(bytes.baseAddress), bytes.count > 0 else {
      return unsafe jv_string("")
    }
    // A copy is made by libjq; NUL bytes count as any other.
    return unsafe jv_string_sized(
      start.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count))
  }
}

extension JQValue {
  /// The characters of a string; empty for any other kind.
  var text: String {
    guard isString else { return "" }
    let count = unsafe jv_string_length_bytes(jv_copy(raw))
    let bytes = unsafe UnsafeRawBufferPointer(start: jv_string_value(raw), count: Int(count))
    return unsafe String(decoding: bytes, as: UTF8.self)
  }

  /// A number without fraction.
  var integer: Int? {
    unsafe jv_get_kind(raw) == JV_KIND_NUMBER ? Int(exactly: unsafe jv_number_value(raw)) : nil
  }

  /// Whether the value is a string.
  var isString: Bool { unsafe jv_get_kind(raw) == JV_KIND_STRING }
}

extension JQValue {
  static var null: JQValue { unsafe JQValue(owning: jv_null()) }

  static var emptyArray: JQValue { unsafe JQValue(owning: jv_array()) }

  static var emptyObject: JQValue { unsafe JQValue(owning: jv_object()) }

  /// A truth value.
  init(_ flag: Bool) {
    unsafe self.init(owning: flag ? jv_true() : jv_false())
  }

  /// A string of UTF-8 bytes.
  init(_ text: Span<UInt8>) {
    unsafe self.init(owning: makeString(text))
  }

  /// Appends an element to an array.
  mutating func append(_ element: consuming JQValue) {
    unsafe raw = jv_array_append(raw, element.take())
  }

  /// Sets a key of an object.
  mutating func set(_ key: consuming JQValue, _ value: consuming JQValue) {
    unsafe raw = jv_object_set(raw, key.take(), value.take())
  }

  /// A value with another one put where keys lead, from one object to the next; without keys, or
  /// without a value to put it into, the other one alone.
  static func setting(
    _ part: consuming JQValue, under keys: [String], of value: consuming JQValue?
  ) -> JQValue {
    guard !keys.isEmpty, let value else { return part }
    var path = unsafe jv_array()
    for key in keys { unsafe path = jv_array_append(path, makeString(key.utf8.span)) }
    return unsafe JQValue(owning: jv_setpath(value.take(), path, part.take()))
  }

  /// A number as JSON can carry it: an infinite one is the largest there is.
  static func bounded(_ number: Double) -> Double {
    let limit = Double.greatestFiniteMagnitude
    return min(max(number, -limit), limit)
  }

  var kind: jv_kind { unsafe jv_get_kind(raw) }

  /// The number; only for a number.
  var number: Double { unsafe jv_number_value(raw) }

  /// The number of elements; only for an array.
  var elementCount: Int32 { unsafe jv_array_length(jv_copy(raw)) }

  /// An element; only for an array.
  func element(_ index: Int32) -> JQValue {
    unsafe JQValue(owning: jv_array_get(jv_copy(raw), index))
  }

  /// The place of the first pair; only for an object.
  var firstPair: Int32? { place(unsafe jv_object_iter(raw)) }

  /// The place of the next pair.
  func pair(after place: Int32) -> Int32? { self.place(unsafe jv_object_iter_next(raw, place)) }

  private func place(_ position: Int32) -> Int32? {
    unsafe jv_object_iter_valid(raw, position) != 0 ? position : nil
  }

  /// The key at a place.
  func key(at place: Int32) -> JQValue { unsafe JQValue(owning: jv_object_iter_key(raw, place)) }

  /// The value at a place.
  func value(at place: Int32) -> JQValue {
    unsafe JQValue(owning: jv_object_iter_value(raw, place))
  }

  /// Calls a function with the bytes of a string.
  func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    let count = unsafe jv_string_length_bytes(jv_copy(raw))
    let bytes = unsafe UnsafeRawBufferPointer(start: jv_string_value(raw), count: Int(count))
    return unsafe body(bytes.bindMemory(to: UInt8.self).span)
  }
}
