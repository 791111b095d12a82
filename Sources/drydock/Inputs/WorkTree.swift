internal import HostSystem
internal import SourceDiagnostics

/// A folder that git watches over, asked through git itself.
struct WorkTree: Hashable {
  let root: AbsolutePath

  /// The work tree that a place lies in; `nil` outside of any.
  init?(containing place: AbsolutePath) {
    var folder: AbsolutePath? = place
    while let candidate = folder {
      if FileLocation.exists(candidate.appending(".git").text) {
        root = candidate
        return
      }
      folder = candidate.parent
    }
    return nil
  }

  /// What git ignores in a folder, whole folders as one; nothing when git cannot tell.
  func ignored(in folder: AbsolutePath) -> Set<AbsolutePath> {
    let answer = try? Self.git(
      in: folder, ["ls-files", "--others", "--ignored", "--exclude-standard", "--directory", "-z"])
    let paths = answer.map { Self.paths(in: $0, from: folder) } ?? []
    // Where all of the folder is ignored, it was named all the same.
    return Set(paths.filter { $0 != folder })
  }

  /// The files that differ from where a revision and the current one parted, those included that are
  /// not yet committed or not yet known to git.
  func changedFiles(since revision: String) throws(GitError) -> Set<AbsolutePath> {
    let hash = try commit(of: revision)
    let changed = try Self.git(
      in: root,
      ["diff", "--no-ext-diff", "--no-renames", "--name-only", "-z", "--merge-base", hash])
    let added = try Self.git(in: root, ["ls-files", "--others", "--exclude-standard", "-z"])
    return Set(Self.paths(in: changed, from: root) + Self.paths(in: added, from: root))
  }

  /// The name of the commit that a revision is.
  func commit(of revision: String) throws(GitError) -> String {
    let answer = try Self.git(
      in: root, ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"],
      or: "no revision is called `\(revision)`")
    return String(decoding: answer.prefix { $0 > 0x20 }, as: UTF8.self)
  }

  private static func paths(in output: [UInt8], from folder: AbsolutePath) -> [AbsolutePath] {
    output.split(separator: 0).map { AbsolutePath(String(decoding: $0, as: UTF8.self), in: folder) }
  }

  /// What tells git of another work tree than the one that it is asked about; hooks are run with it.
  private static let misleadingVariables: Set<String> = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX",
  ]

  /// What git answers; it takes no locks, and starts no file system monitor.
  static func git(
    in folder: AbsolutePath, _ arguments: [String], or complaint: String? = nil
  ) throws(GitError) -> [UInt8] {
    let process: ChildProcess
    do {
      process = try ChildProcess.run(
        "git",
        ["-C", folder.text, "--no-optional-locks", "-c", "core.fsmonitor=false"] + arguments,
        withoutVariables: misleadingVariables)
    } catch {
      throw GitError(text: "cannot run `git`: \(error.reason)")
    }
    guard process.succeeded else {
      let lines = process.errorOutput.split(separator: UInt8(ascii: "\n"))
      let reason = lines.first.map { String(decoding: $0, as: UTF8.self) }
      throw GitError(text: complaint ?? reason.map { "git says: \($0)" } ?? "git failed")
    }
    return process.output
  }
}

/// Git could not be asked, or has no answer.
struct GitError: Error {
  let text: String
}
