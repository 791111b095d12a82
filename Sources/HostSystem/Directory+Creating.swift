#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Directory {
  /// Creates a folder and those around it, where they are missing.
  package static func create(_ path: String) throws(SystemError) {
    var end = path.startIndex
    while end < path.endIndex {
      let slash = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      let folder = String(path[..<slash])
      if unsafe mkdir(folder, 0o755) != 0, errno != EEXIST { throw .last(folder) }
      end = slash
    }
  }
}
