#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension TapeMemory {
  private typealias Tag = TapeWord.Tag

  /// The value that a word stands for.
  func value(in region: TapeRegion, at index: Int) -> TapeValue {
    let words = unsafe words(region)
    precondition(index >= 0 && index < words.count)
    let word = unsafe TapeWord(words[index])
    switch word.tag {
    case Tag.true: return .bool(true)
    case Tag.false: return .bool(false)
    case Tag.integer:
      precondition(index + 1 < words.count)
      return unsafe .number(Double(Int64(bitPattern: words[index + 1])))
    case Tag.unsigned:
      precondition(index + 1 < words.count)
      return unsafe .number(Double(words[index + 1]))
    case Tag.double:
      precondition(index + 1 < words.count)
      return unsafe .number(Double(bitPattern: words[index + 1]))
    case Tag.string: return .text(text(in: region, atOffset: word.offset))
    case Tag.text:
      precondition(index + 1 < words.count)
      return unsafe .text(TapeText(word: words[index + 1]))
    case Tag.openArray: return .array(TapeReference(region: region, index: Int32(index)))
    case Tag.openObject: return .object(TapeReference(region: region, index: Int32(index)))
    case Tag.link:
      let reference = word.reference
      let target = unsafe self.words(reference.region)
      precondition(reference.index >= 0 && reference.index < target.count)
      let isArray = unsafe TapeWord(target[Int(reference.index)]).tag == Tag.openArray
      return isArray ? .array(reference) : .object(reference)
    default: return .null
    }
  }

  /// The text whose length stands at an offset of a region's strings, in front of its bytes.
  private func text(in region: TapeRegion, atOffset offset: Int) -> TapeText {
    let strings = unsafe strings(region)
    precondition(offset + 4 <= strings.count)
    let count = unsafe UnsafeRawPointer(strings.baseAddress.unsafelyUnwrapped + offset)
      .loadUnaligned(as: UInt32.self)
    return TapeText(region, start: offset + 4, count: Int(count))
  }

  /// The place of the word behind the value at a place.
  @inline(__always)
  func place(behind index: Int, _ words: UnsafeBufferPointer<UInt64>) -> Int {
    let word = unsafe TapeWord(words[index])
    return word.opensContainer ? max(word.end, index + 1) : index + word.wordCount
  }

  func end(of container: TapeReference, _ words: UnsafeBufferPointer<UInt64>) -> Int {
    let index = Int(container.index)
    precondition(index >= 0 && index < words.count)
    let end = unsafe TapeWord(words[index]).end - 1
    precondition(end <= words.count)
    return end
  }

  /// The element at a position, from the end where it is negative.
  public func element(_ position: Int, of array: TapeReference) -> TapeValue? {
    var left = position < 0 ? count(of: array) + position : position
    guard left >= 0 else { return nil }
    var elements = elements(of: array)
    while let element = next(&elements) {
      if left == 0 { return element }
      left -= 1
    }
    return nil
  }

  /// The number of elements of an array, or of pairs of an object whose keys differ.
  public func count(of container: TapeReference) -> Int {
    let words = unsafe words(container.region)
    let end = unsafe end(of: container, words)
    let isObject = unsafe TapeWord(words[Int(container.index)]).tag == Tag.openObject
    var index = Int(container.index) + 1
    var count = 0
    while index < end {
      if isObject {
        index = unsafe place(behind: index, words)
        precondition(index < end)
      }
      index = unsafe place(behind: index, words)
      count += 1
    }
    return count
  }

  /// Goes through the children of a container.
  public struct Children {
    let region: TapeRegion
    var index: Int
    let end: Int
  }

  /// The elements of an array, to be taken one by one with `next`.
  public func elements(of array: TapeReference) -> Children { children(of: array) }

  /// The pairs of an object as they stand, to be taken one by one with `nextPair`.
  ///
  /// A key may stand twice in a document; see `distinct(_:)`.
  public func pairs(of object: TapeReference) -> Children { children(of: object) }

  private func children(of container: TapeReference) -> Children {
    let end = unsafe end(of: container, words(container.region))
    return Children(region: container.region, index: Int(container.index) + 1, end: end)
  }

  /// Takes the next element.
  public func next(_ children: inout Children) -> TapeValue? {
    guard children.index < children.end else { return nil }
    let value = value(in: children.region, at: children.index)
    children.index = unsafe place(behind: children.index, words(children.region))
    return value
  }

  /// Takes the next pair.
  public func nextPair(_ children: inout Children) -> (key: TapeText, value: TapeValue)? {
    guard case .text(let key)? = next(&children), let value = next(&children) else { return nil }
    return (key, value)
  }
}
