internal import ArgumentParser
internal import AutomationChecks
internal import HostSystem
internal import SourceDiagnostics

/// A baseline on the disk, which names files from its own folder.
struct BaselineFile {
  let path: String
  private let folder: AbsolutePath

  init(_ path: String, workingFolder: AbsolutePath) {
    self.path = path
    folder = AbsolutePath(path, in: workingFolder).parent ?? .root
  }

  /// What the file knows; `nil` when it cannot be read.
  func read() -> (baseline: Baseline?, diagnostics: [Diagnostic]) {
    do {
      let file = SourceFile(path: path, bytes: try ByteSource(path: path).readAll())
      let (baseline, diagnostics) = Baseline.read(file)
      let isFaulty = diagnostics.contains { $0.severity == .error }
      return (isFaulty ? nil : baseline, diagnostics)
    } catch {
      return (nil, [.unreadableFile(error)])
    }
  }

  /// Makes the file know findings, and says how many.
  func write(_ findings: [Diagnostic], _ paths: SourcePaths, for console: Console) throws {
    let baseline = Baseline(of: findings) { paths.name(of: $0, from: folder) }
    do {
      try FileWriting.write(baseline.jsonText, to: path)
    } catch {
      throw console.refusal(error)
    }
    let count = baseline.count
    console.note("`\(path.printable)` knows \(count) finding\(count == 1 ? "" : "s")\n")
  }

  /// Tells known findings from new ones; findings of files that were not read are not gone.
  func sort(
    _ findings: [Diagnostic], by baseline: Baseline, in files: DefinitionFiles
  ) -> (new: [Diagnostic], known: [Diagnostic], gone: Int) {
    baseline.sort(
      findings, naming: { files.paths.name(of: $0, from: folder) },
      wasRead: { name in
        let place = AbsolutePath(name, in: folder)
        return files.named.contains { $0.contains(place) }
      })
  }
}
