extension String {
  /// The text as one word for a shell, in quotes where it needs them.
  var quotedForShell: String {
    let isPlain = unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || Self.plainSigns.contains($0)
    }
    if isPlain, !isEmpty { return self }
    let pieces = split(separator: "'", omittingEmptySubsequences: false)
    return "'" + pieces.joined(separator: #"'\''"#) + "'"
  }

  private static let plainSigns = "0123456789/._-+=:@".unicodeScalars
}
