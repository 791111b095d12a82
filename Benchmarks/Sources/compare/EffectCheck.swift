internal import ArgumentParser
internal import MeasuredProcesses

/// Sees to it that what is compared does the same.
struct EffectCheck {
  let folder: WorkFolder

  /// Throws unless all commands write the same values, whatever the order of keys.
  func judge(_ commands: [Command]) throws {
    guard commands.count > 1 else { return }
    for (index, command) in commands.enumerated() {
      var writing = command
      writing.output = "\(folder.path)/effects"
      _ = try writing.run()
      let sorted = "\(folder.path)/effects-\(index)"
      _ = try Command(["jq", "-S", "-c", ".", writing.output], output: sorted).run()
      guard index > 0 else { continue }
      let comparison = try Command(["cmp", "\(folder.path)/effects-0", sorted])
        .run(expecting: [0, 1])
      if comparison.exitCode != 0 {
        let words = command.words.joined(separator: " ")
        throw ValidationError("`\(words)` writes something else than drydock")
      }
    }
  }
}
