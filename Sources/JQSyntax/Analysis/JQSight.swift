/// What an expression may see of a value; whatever else the value holds makes no difference to it.
package enum JQSight: Sendable {
  /// All of it.
  case whole

  /// What stands under some keys, no key twice, and whether it is an object; all of what is none.
  case members([Member])

  /// A key and what is seen of its value.
  package struct Member: Sendable {
    /// The key.
    package let key: String

    /// What is seen of its value.
    package fileprivate(set) var sight: JQSight
  }

  /// What sees more keys of a value than this counts as seeing all of it.
  private static let keyLimit = 64

  /// No more than whether the value is an object.
  package static let kindOnly = JQSight.members([])

  /// What is seen of the value of a key; `nil` for nothing, not even whether it is there.
  package subscript(key: String) -> JQSight? {
    guard case .members(let members) = self else { return .whole }
    return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.sight
  }

  /// Whether nothing is seen beyond this.
  package func covers(_ other: JQSight) -> Bool {
    switch (self, other) {
    case (.whole, _): true
    case (.members, .whole): false
    case (.members, .members(let others)):
      others.allSatisfy { other in self[other.key]?.covers(other.sight) ?? false }
    }
  }

  /// Adds what another sight sees, and all where that are many keys of one value.
  package mutating func formUnion(_ other: JQSight) {
    guard case .members(var members) = self, case .members(let others) = other else {
      self = .whole
      return
    }
    for other in others {
      let place = members.firstIndex { $0.key.utf8.elementsEqual(other.key.utf8) }
      if let place {
        members[place].sight.formUnion(other.sight)
      } else {
        members.append(other)
      }
    }
    self = members.count > Self.keyLimit ? .whole : .members(members)
  }

  /// A sight of what stands at the end of some keys, one inside the other.
  init(_ sight: JQSight, under keys: some BidirectionalCollection<String>) {
    self = keys.reversed().reduce(sight) { .members([Member(key: $1, sight: $0)]) }
  }
}

extension JQQuery {
  /// What the expression may see of its input.
  ///
  /// Never less than it does see: where its form does not tell, it is all. Errors show nothing else:
  /// libjq's tell only the type of a value that a key is asked of, unless a path is wanted there.
  package var sight: JQSight {
    var finder = JQRootPathFinder()
    finder.visit(root)
    return finder.sight
  }
}
