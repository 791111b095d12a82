/// A text that an expression raised as an error.
struct JQRaisedText {
  private let raised: String

  /// Takes the text as libjq reports it.
  init(_ raised: String) {
    self.raised = raised
  }

  /// The author's own text, which the prelude marks by a NUL, or libjq's message in the platform's
  /// words.
  var platformText: String {
    raised.utf8.first == 0
      ? String(raised.unicodeScalars.dropFirst()) : PlatformMessage.wording(raised)
  }
}
