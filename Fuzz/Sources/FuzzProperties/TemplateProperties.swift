import AutomationDefinitions
import SourceDiagnostics

/// What holds for any string of a definition.
public enum TemplateProperties {
  /// Checks one string.
  public static func check(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for delimiters in TemplateDelimiters.allCases { check(text, delimiters) }
    checkDetection(text)
  }

  private static func check(_ text: String, _ delimiters: TemplateDelimiters) {
    let bytes = Array(text.utf8)
    let file = SourceFile(path: "fuzz", bytes: bytes)
    let string = SourceString(
      text: text, span: SourceSpan(file: file, range: 0..<bytes.count),
      anchors: [.init(decoded: 0, source: 0)])
    let template: Template
    do {
      template = try Template.parse(text, delimiters: delimiters)
    } catch {
      require(
        error.range.lowerBound >= 0 && error.range.upperBound <= bytes.count,
        "the place of an error lies inside the text")
      requireSound([error.diagnostic(in: string)], file)
      return
    }
    check(template, bytes, delimiters)
    if delimiters.isSpreadKey(text) {
      require(template.isWhole, "a key that spreads is one template")
    }
  }

  private static func check(
    _ template: Template, _ bytes: [UInt8], _ delimiters: TemplateDelimiters
  ) {
    var written: [UInt8] = []
    for segment in template.segments {
      switch segment {
      case .text(let text):
        require(!text.isEmpty, "no text is empty")
        written += text.utf8
      case .expression(let expression):
        let range = expression.range
        require(range.upperBound <= bytes.count, "an expression lies inside the text")
        require(bytes[range].elementsEqual(expression.text.utf8), "an expression is where it says")
        written += Array(delimiters.opening.utf8) + expression.text.utf8 + delimiters.closing.utf8
      }
    }
    require(written == bytes, "the parts of a template make up its text")
    require(template.containsTemplate == !template.expressions.isEmpty, "templates are counted")
    require(!template.isWhole || template.expressions.count == 1, "a whole template is one")
    let hasOpening = zip(bytes, bytes.dropFirst()).contains { pair in
      pair.0 == pair.1 && pair.0 == delimiters.opening.utf8.first
    }
    if !hasOpening && !bytes.isEmpty {
      require(template.segments.count == 1, "a text without delimiters is one text")
      require(!template.containsTemplate, "a text without delimiters holds no template")
    }
  }

  private static func checkDetection(_ text: String) {
    let file = SourceFile(path: "fuzz", text: text)
    let half = file.bytes.count / 2
    func node(_ range: Range<Int>) -> DocumentNode {
      let part = String(decoding: file.bytes[range], as: UTF8.self)
      // A cut character is replaced, which makes the text longer than its place.
      let span = SourceSpan(file: file, range: range)
      let string = SourceString(
        text: part, span: span, anchors: [.init(decoded: 0, source: range.lowerBound)])
      return DocumentNode(.string(string), span: span)
    }
    let root = DocumentNode(
      .array([node(0..<half), node(half..<file.bytes.count)]),
      span: SourceSpan(file: file, range: 0..<file.bytes.count))
    let (delimiters, diagnostics) = TemplateDelimiters.detect(in: root)
    requireSound(diagnostics, file)
    require(
      diagnostics.isEmpty || delimiters == .braces, "angles are plain text beside braces only")
  }
}
