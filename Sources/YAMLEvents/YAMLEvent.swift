/// One step through a YAML text.
package struct YAMLEvent: Sendable {
  /// What the step is.
  package enum Kind: Sendable {
    case documentStart
    case documentEnd
    case scalar(YAMLScalar)
    case sequenceStart(YAMLNodeProperties)
    case sequenceEnd
    case mappingStart(YAMLNodeProperties)
    case mappingEnd
    /// `*name`
    case alias(String)
  }

  /// What the step is.
  package let kind: Kind

  /// Where it stands, as UTF-8 offsets into the text.
  package let range: Range<Int>
}

/// What can stand before a value.
package struct YAMLNodeProperties: Sendable {
  /// The name of `&name`.
  package let anchor: String?

  /// The full name of `!tag`; a core tag begins `tag:yaml.org,2002:`.
  package let tag: String?

  /// Whether a collection is written in brackets.
  package let isFlow: Bool
}

/// A scalar of a YAML text.
package struct YAMLScalar: Sendable {
  /// How it is written.
  package enum Style: Sendable {
    case plain
    case singleQuoted
    case doubleQuoted
    /// `|`
    case literal
    /// `>`
    case folded
  }

  /// The text, unescaped and folded.
  package let text: String

  /// How it is written.
  package let style: Style

  /// Whether a type may be read out of it: it is plain and has no tag.
  package let isPlainImplicit: Bool

  /// The name of `&name`.
  package let anchor: String?

  /// The full name of `!tag`; a core tag begins `tag:yaml.org,2002:`.
  package let tag: String?

  /// Points where the offset into `text` and the offset into the YAML text are known; up to the next
  /// one both advance together.
  package let offsets: [(decoded: Int, source: Int)]
}

/// A place where a text departs from YAML.
package struct YAMLSyntaxError: Error, Sendable, Hashable {
  /// What is wrong, in libyaml's words.
  package let message: String

  /// Where, as UTF-8 offsets into the text.
  package let range: Range<Int>

  /// Where the construct at fault begins, when that is known.
  package let context: Range<Int>?

  /// What is asked of the text in vain.
  package var fault = Fault.syntax

  /// The kinds of errors.
  package enum Fault: Sendable, Hashable {
    /// It is no YAML.
    case syntax

    /// It is nested too deeply.
    case tooDeep

    /// It has more values than can be held.
    case tooMany(limit: Int)
  }
}
