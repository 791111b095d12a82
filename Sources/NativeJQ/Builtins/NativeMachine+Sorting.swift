internal import JSONTapes

extension NativeMachine {
  /// The elements of an array in the order of their keys, those with equal keys as they stood.
  mutating func sort(_ value: TapeValue, by key: NodePlace) throws(NativeEscape) -> TapeValue {
    let elements = try sortable(value)
    let keys = try self.keys(of: elements, by: key)
    let sorted = try positions(inOrderOf: keys).map { elements[$0] }
    return memory.makeArray(sorted[...])
  }

  /// The elements of an array by equal keys, in the order of these.
  mutating func group(_ value: TapeValue, by key: NodePlace) throws(NativeEscape) -> TapeValue {
    let elements = try sortable(value)
    let keys = try self.keys(of: elements, by: key)
    var groups: [[TapeValue]] = []
    var last: TapeValue?
    for position in try positions(inOrderOf: keys) {
      if let last, try order(last, keys[position]) == 0 {
        groups[groups.count - 1].append(elements[position])
      } else {
        groups.append([elements[position]])
      }
      last = keys[position]
    }
    let arrays = groups.map { memory.makeArray($0[...]) }
    return memory.makeArray(arrays[...])
  }

  /// The first element for each key, in the order of the keys.
  mutating func distinct(_ value: TapeValue, by key: NodePlace) throws(NativeEscape) -> TapeValue {
    let elements = try sortable(value)
    let keys = try self.keys(of: elements, by: key)
    var chosen: [TapeValue] = []
    var last: TapeValue?
    for position in try positions(inOrderOf: keys) {
      if let last, try order(last, keys[position]) == 0 { continue }
      chosen.append(elements[position])
      last = keys[position]
    }
    return memory.makeArray(chosen[...])
  }

  /// The first element with the least key, or the last with the greatest; null where there is none.
  mutating func extreme(
    _ value: TapeValue, by key: NodePlace, isLeast: Bool
  ) throws(NativeEscape) -> TapeValue {
    let elements = try sortable(value)
    let keys = try self.keys(of: elements, by: key)
    var best: Int?
    for position in elements.indices {
      guard let earlier = best else {
        best = position
        continue
      }
      try step()
      if (try order(keys[position], keys[earlier]) < 0) == isLeast { best = position }
    }
    return best.map { elements[$0] } ?? .null
  }

  private mutating func sortable(_ value: TapeValue) throws(NativeEscape) -> [TapeValue] {
    guard case .array(let array) = value else { throw .raised }
    return try elements(of: array)
  }

  /// What elements are sorted by: themselves, the output of a key or all its outputs in an array.
  private mutating func keys(
    of elements: [TapeValue], by key: NodePlace
  ) throws(NativeEscape) -> [TapeValue] {
    if case .input = programs[key] { return elements }
    var keys: [TapeValue] = []
    keys.reserveCapacity(elements.count)
    for element in elements {
      if programs.isSingle(key) {
        guard let value = try value(of: key, on: element) else { throw .uncertain }
        keys.append(value)
      } else {
        keys.append(try gatherArray(key, on: element))
      }
    }
    return keys
  }

  /// The positions of keys in their order, by merging ever longer runs.
  private mutating func positions(
    inOrderOf keys: [TapeValue]
  ) throws(NativeEscape) -> [Int] {
    var positions = Array(keys.indices)
    var merged = positions
    var width = 1
    while width < keys.count {
      for start in stride(from: 0, to: keys.count, by: 2 * width) {
        let middle = min(start + width, keys.count)
        let end = min(start + 2 * width, keys.count)
        var left = start
        var right = middle
        for place in start..<end {
          try step()
          let takesRight =
            if left == middle { true } else if right == end { false } else {
              try order(keys[positions[right]], keys[positions[left]]) < 0
            }
          merged[place] = positions[takesRight ? right : left]
          if takesRight { right += 1 } else { left += 1 }
        }
      }
      swap(&positions, &merged)
      width *= 2
    }
    return positions
  }
}
