internal import Foundation

/// The repository that holds this package.
public enum Repository {
  /// Its root folder.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL.path

  /// The bytes of a file, named from the root.
  public static func bytes(of path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: "\(root)/\(path)")))
  }
}
