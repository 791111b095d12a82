internal import JSONValues

/// What libjq gives for one evaluation, wherever it runs.
enum JQAnswer {
  /// The first output.
  case value(JSONValue)

  /// No output.
  case nothing

  /// An error whose value is a text.
  case message(String)

  /// An error, or a halt, with another value.
  case raised(JSONValue)

  /// The program was refused by libjq's compiler.
  case refused(JQRefusal)

  /// The evaluation was ended.
  case stopped(JQStop.Cause)
}

/// libjq refused a program.
struct JQRefusal: Error {
  let messages: [String]

  /// Why the compiler was ended, where it was.
  var stop: JQStop.Cause?

  /// libjq's first message without its decoration.
  var reason: String {
    var text = messages.first ?? "libjq refused the expression"
    if text.hasPrefix("jq: error: ") { text.removeFirst("jq: error: ".count) }
    return text.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? text
  }
}
