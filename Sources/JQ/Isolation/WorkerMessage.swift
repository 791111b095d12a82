/// What a host asks of its worker, by the first byte of the message.
enum WorkerRequest: UInt8 {
  /// The version of this exchange, and the limits; answered by the version.
  case greeting

  /// A number and a program to be compiled under it; answered.
  case compile

  /// A number whose program is not needed any more.
  case forget

  /// A part of the document: keys and what is to stand under them; without keys, all that is known.
  case document

  /// The same of another value, in which the document may be named.
  case other

  /// Evaluations: the number of the first step, how many there are, and each one's program, place
  /// and input; each is answered.
  case evaluate
}

/// What a worker answers, by the first byte of the message; other than any request, so that a program
/// that repeats what it is told is no worker.
enum WorkerReply: UInt8 {
  /// The version of the exchange, and whether the worker is sealed.
  case greeting = 128

  /// The program was compiled.
  case compiled

  /// The program was refused, with libjq's messages.
  case refused

  // What an evaluation gave; each with the points that were passed.
  case value
  case tooDeep
  case tooLarge
  case nothing
  case message
  case raised

  /// The worker has lost memory and is to be replaced; stands between the others.
  case retiring
}

/// The exchange between workers and their hosts.
enum WorkerExchange {
  /// Changes whenever a message does.
  static let version: UInt32 = 2

  /// The bytes of a message besides the value that it brings, at most.
  static let envelope = 1 << 20
}
