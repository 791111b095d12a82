internal import CLibJQ
internal import JSONTapes

extension JQValue {
  /// Builds the libjq value of a value on a tape.
  ///
  /// `document` is the libjq value of the whole document where there is one, which is then shared.
  init(_ value: TapeValue, in memory: inout TapeMemory, sharing document: borrowing JQValue?) {
    unsafe self.init(owning: makeReference(to: value, in: &memory, sharing: document))
  }

  /// A second reference to a value, or null where there is none.
  static func sharing(_ value: borrowing JQValue?) -> JQValue {
    switch value {
    case .some(let value): value.copy()
    case .none: unsafe JQValue(owning: jv_null())
    }
  }
}

private func makeReference(
  to value: TapeValue, in memory: inout TapeMemory, sharing document: borrowing JQValue?
) -> jv {
  switch value {
  case .null: return unsafe jv_null()
  case .bool(let flag): return unsafe flag ? jv_true() : jv_false()
  case .number(let number): return unsafe jv_number(number)
  case .text(let text): return unsafe memory.withBytes(of: text) { unsafe makeString($0) }
  case .array(let reference):
    if reference.isDocument, document != nil { return unsafe JQValue.sharing(document).take() }
    var array = unsafe jv_array()
    var elements = memory.elements(of: reference)
    while let element = memory.next(&elements) {
      unsafe array = jv_array_append(
        array, makeReference(to: element, in: &memory, sharing: document))
    }
    return unsafe array
  case .object(let reference):
    if reference.isDocument, document != nil { return unsafe JQValue.sharing(document).take() }
    // Keys stand in JavaScript's order, each once, as the platform hands them to jq.
    let source = reference.isInDocument ? memory.ordered(reference) : reference
    var object = unsafe jv_object()
    var pairs = memory.pairs(of: source)
    while let (key, element) = memory.nextPair(&pairs) {
      let name = unsafe memory.withBytes(of: key) { unsafe makeString($0) }
      unsafe object = jv_object_set(
        object, name, makeReference(to: element, in: &memory, sharing: document))
    }
    return unsafe object
  }
}
