internal import JSONValues

/// A file that somebody starts with.
package struct StarterFile: Sendable {
  /// Where it goes, from the folder that is filled.
  package let path: String

  package let text: String

  /// Whether it is a program.
  package let isExecutable: Bool

  init(_ path: String, isExecutable: Bool = false, _ text: String) {
    self.path = path
    self.text = text
    self.isExecutable = isExecutable
  }
}

extension String {
  /// The text as a scalar of YAML: plain where that is sure to be read as this text.
  var yamlScalar: String {
    let isPlain =
      unicodeScalars.first.map(Self.letters.contains) == true && last != " "
      && unicodeScalars.allSatisfy {
        Self.letters.contains($0) || "0123456789_- ".unicodeScalars.contains($0)
      }
      && !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(lowercased())
    return isPlain ? self : JSONValue.string(self).jsonText
  }

  private static let letters = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".unicodeScalars)
}
