#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Directory {
  /// Makes a folder and those around it, where they are not there yet.
  package static func create(_ path: String) throws(SystemError) {
    for end in path.indices.dropFirst() where path[end] == "/" {
      try createOne(String(path[..<end]))
    }
    try createOne(path)
  }

  private static func createOne(_ path: String) throws(SystemError) {
    guard unsafe mkdir(path, 0o755) != 0 else { return }
    let error = SystemError.last(path)
    guard error.number == EEXIST else { throw error }
    if case .folder = try FilePlace.at(path) { return }
    throw SystemError(subject: path, number: ENOTDIR)
  }
}
