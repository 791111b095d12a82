internal import HostSystem

/// Where the lines of a replay go: standard output, or a file that is put in place at the end.
struct ReplaySink: ~Copyable {
  private var file: ReplacingFile?

  /// Begins to write; without a path, to standard output.
  init(path: String?) throws(SystemError) {
    guard let path else { return }
    file = try ReplacingFile(path: path)
  }

  /// Writes bytes behind those before.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    guard !bytes.isEmpty else { return }
    switch file {
    case .some(let file): try file.write(bytes)
    case .none: try StandardStream.output.write(bytes)
    }
  }

  /// Puts a file in place.
  consuming func keep() throws(SystemError) {
    switch consume file {
    case .some(let file): try file.keep()
    case .none: break
    }
  }
}
