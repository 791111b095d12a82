internal import AutomationDefinitions
internal import AutomationEngine
internal import JSONValues
internal import SourceDiagnostics

/// Prints the paths that an expression read, what stood there, and why where nothing did.
struct ReadText {
  /// The widest path that others are aligned with.
  private static let widest = 56

  /// How many keys are told.
  private static let toldKeys = 8

  let style: TextStyle
  let redactor: Redactor

  /// What the expression sees, in words.
  let root: String

  /// The lines; where all is well, a missing value gets no hints but what was probably meant.
  func lines(of reads: [TracedRead], isFine: Bool) -> String {
    let width = min(reads.map(\.path.count).max() ?? 0, Self.widest)
    return reads.map { read in
      let path = read.path.printable.padded(to: width)
      guard let missing = read.missing else {
        return style("\(path)  \(redactor.value(read.value).shown)", .faint) + "\n"
      }
      let margin = String(repeating: " ", count: width + 2)
      let isExpected = isFine && missing.suggestion == nil
      let hints = isExpected ? [] : hints(of: missing)
      return style("\(path)  \(fault(of: missing))", isExpected ? .faint : .emphasis) + "\n"
        + hints.map { margin + $0 + "\n" }.joined()
    }.joined()
  }

  private func fault(of missing: MissingStep) -> String {
    let parent = missing.parent == "." ? root : "`\(missing.parent.printable)`"
    let name = "`\(missing.name.shortened(to: 60).printable)`"
    return switch missing.reason {
    case .noKey: "\(parent) has no \(name)"
    case .noElement(let count): "\(parent) has \(count) elements, no \(name)"
    case .noContainer(type: "null"): "\(parent) is null, so there is no \(name)"
    case .noContainer(let type): "\(parent) is \(type.withArticle), which has no \(name)"
    }
  }

  private func hints(of missing: MissingStep) -> [String] {
    var hints: [String] = []
    if case .noKey(let keys) = missing.reason {
      let told = keys.prefix(Self.toldKeys).map {
        "`\(redactor.text($0).shortened(to: 40).printable)`"
      }
      let list = told.joined(separator: ", ") + (keys.count > Self.toldKeys ? ", …" : "")
      hints.append(style(keys.isEmpty ? "it is empty" : "it has \(list)", .faint))
    }
    if let suggestion = missing.suggestion {
      hints.append("did you mean `\(redactor.text(suggestion).printable)`?")
    }
    return hints
  }
}

extension MissingStep {
  /// The key or index without the signs around it.
  fileprivate var name: String {
    if step.hasPrefix(".") { return String(step.dropFirst()) }
    return step.hasPrefix("[\"") ? String(step.dropFirst(2).dropLast(2)) : step
  }
}
