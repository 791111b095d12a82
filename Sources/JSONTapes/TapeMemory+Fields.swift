#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension TapeMemory {
  /// The value of a key; of the last one where a key stands twice.
  ///
  /// Cost: about a nanosecond for each key of the object.
  public func field(_ key: TapeText, of object: TapeReference) -> TapeValue? {
    let found =
      object.isInDocument
      ? unsafe placeInDocument(of: SoughtKey(key, bytes(of: key)), in: object)
      : place(of: key, in: object)
    return found.map { value(in: object.region, at: $0) }
  }

  /// The value of a key, kept for the next time where the key stays and the object is of the document.
  ///
  /// Cost: a few nanoseconds where it was asked for before.
  public mutating func keptField(_ key: TapeText, of object: TapeReference) -> TapeValue? {
    guard object.isInDocument, key.isConstant else { return field(key, of: object) }
    let place = FieldCache.place(of: key, in: object)
    if fields.holds(key, of: object, generation, at: place) { return fields[place] }
    let found = placeInDocument(of: preparedKey(key), in: object)
      .map { value(in: .document, at: $0) }
    fields.keep(found, of: key, in: object, generation, at: place)
    return found
  }

  private mutating func preparedKey(_ key: TapeText) -> SoughtKey {
    if let known = soughtKeys.key(key) { return known }
    let prepared = unsafe SoughtKey(key, bytes(of: key))
    soughtKeys.keep(prepared)
    return prepared
  }

  /// The place of a key's value in an object that was read, whose keys are simdjson's strings.
  private func placeInDocument(of key: SoughtKey, in object: TapeReference) -> Int? {
    let words = unsafe words(.document)
    let strings = unsafe strings(.document)
    let end = unsafe end(of: object, words)
    precondition(strings.count >= SoughtKey.size)
    let lastOffset = strings.count - SoughtKey.size
    let start = unsafe UnsafeRawPointer(strings.baseAddress.unsafelyUnwrapped)
    let isLong = key.text.count > SoughtKey.headCount
    var index = Int(object.index) + 1
    var found = 0
    while index + 1 < end {
      let offset = unsafe TapeWord(words[index]).offset
      precondition(offset <= lastOffset)
      if unsafe key.isLike(start + offset), !isLong || endsAlike(key.text, offset) {
        found = index + 1
      }
      index = unsafe place(behind: index + 1, words)
    }
    return found == 0 ? nil : found
  }

  /// Whether a long key of the document, whose length stands at an offset, goes on as another does.
  @inline(never)
  private func endsAlike(_ key: TapeText, _ offset: Int) -> Bool {
    let strings = unsafe strings(.document)
    let wanted = unsafe bytes(of: key)
    precondition(offset + 4 + wanted.count <= strings.count)
    guard let start = strings.baseAddress, let other = wanted.baseAddress else { return true }
    return unsafe memcmp(
      start + offset + SoughtKey.size, other + SoughtKey.headCount,
      wanted.count - SoughtKey.headCount) == 0
  }

  /// The place of a key's value in an object that was made.
  private func place(of key: TapeText, in object: TapeReference) -> Int? {
    let words = unsafe words(object.region)
    let end = unsafe end(of: object, words)
    var index = Int(object.index) + 1
    var found: Int?
    while index < end {
      guard case .text(let other) = value(in: object.region, at: index) else { return found }
      index = unsafe place(behind: index, words)
      precondition(index < end)
      if isEqual(other, key) { found = index }
      index = unsafe place(behind: index, words)
    }
    return found
  }
}
