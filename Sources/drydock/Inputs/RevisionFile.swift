internal import SourceDiagnostics

/// A file as it is in a revision of git.
struct RevisionFile {
  /// Where it stands in the work tree.
  let place: AbsolutePath

  let bytes: [UInt8]

  /// Whether it was named itself, rather than a folder around it.
  let isNamed: Bool
}

extension WorkTree {
  /// So many files are asked for at once: the system bounds the length of a command.
  private static let maxCount = 1000

  /// The files of a revision at or below a place whose names are chosen, dot files and folders left
  /// out; nothing is checked out.
  func files(
    at place: AbsolutePath, in revision: String, choosing isChosen: (String) -> Bool
  ) throws(GitError) -> [RevisionFile] {
    let hash = try commit(of: revision)
    let path = root.path(to: place)
    let listing = try Self.git(
      in: root,
      ["ls-tree", "-r", "-z", "-l", "--full-tree", hash] + (path == "." ? [] : ["--", path]))
    let entries = listing.split(separator: 0).compactMap { TreeEntry($0, in: root) }
      .filter { entry in
        entry.place == place
          || isChosen(entry.place.names.last ?? "")
            && !entry.place.names.dropFirst(place.names.count).contains { $0.hasPrefix(".") }
      }
    var files: [RevisionFile] = []
    for start in stride(from: 0, to: entries.count, by: Self.maxCount) {
      let asked = entries[start..<min(start + Self.maxCount, entries.count)]
      // Objects that are no commits are shown one behind another, and nothing between them.
      let bytes = try Self.git(in: root, ["show", "--no-textconv"] + asked.map(\.object))
      guard bytes.count == asked.reduce(0, { $0 + $1.size }) else {
        throw GitError(text: "git shows other files than it lists")
      }
      var position = 0
      for entry in asked {
        files.append(
          RevisionFile(
            place: entry.place, bytes: Array(bytes[position..<position + entry.size]),
            isNamed: entry.place == place))
        position += entry.size
      }
    }
    return files
  }
}

/// A file in a listing of git's.
private struct TreeEntry {
  let object: String
  let size: Int
  let place: AbsolutePath

  /// Reads a line such as `100644 blob 1a2b…    123⇥path`; `nil` when it tells of no file.
  init?(_ line: ArraySlice<UInt8>, in root: AbsolutePath) {
    guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
    let fields = String(decoding: line[..<tab], as: UTF8.self).split(separator: " ")
    guard fields.count == 4, fields[0].hasPrefix("100"), let size = Int(fields[3]) else {
      return nil
    }
    object = String(fields[2])
    self.size = size
    place = AbsolutePath(String(decoding: line[(tab + 1)...], as: UTF8.self), in: root)
  }
}
