/// Memory that grows as it is filled and stays when it is emptied.
@safe struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  /// The first element; another one after each growth.
  private(set) var start: UnsafeMutablePointer<Element>

  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    unsafe start = .allocate(capacity: capacity)
  }

  init(repeating element: Element, count: Int) {
    self.init(capacity: count)
    append(repeating: element, count: count)
  }

  deinit {
    unsafe start.deallocate()
  }

  mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    capacity = max(capacity * 2, count + more)
    let grown = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    unsafe grown.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = grown
  }

  mutating func append(_ element: Element) {
    reserve(1)
    unsafe start[count] = element
    count += 1
  }

  mutating func append(repeating element: Element, count more: Int) {
    reserve(more)
    unsafe (start + count).update(repeating: element, count: more)
    count += more
  }

  /// Appends elements from elsewhere.
  mutating func append(copying source: UnsafePointer<Element>, count more: Int) {
    reserve(more)
    unsafe (start + count).update(from: source, count: more)
    count += more
  }

  /// Appends elements of its own.
  mutating func append(ownFrom offset: Int, count more: Int) {
    precondition(offset >= 0 && offset + more <= count)
    reserve(more)
    unsafe (start + count).update(from: start + offset, count: more)
    count += more
  }

  mutating func append(contentsOf elements: Span<Element>) {
    reserve(elements.count)
    unsafe elements.withUnsafeBufferPointer { source in
      guard let first = source.baseAddress else { return }
      unsafe (start + count).update(from: first, count: source.count)
    }
    count += elements.count
  }

  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count)
      return unsafe start[index]
    }
    set {
      precondition(index >= 0 && index < count)
      unsafe start[index] = newValue
    }
  }

  /// Takes off what stands behind a count.
  mutating func truncate(to count: Int) {
    precondition(count >= 0 && count <= self.count)
    self.count = count
  }
}
