internal import CLibJQ
internal import Synchronization

/// A compiled libjq program and the state that runs it.
///
/// A class because it owns a C handle. Not Sendable: a state belongs to one thread.
@safe final class JQInterpreter {
  private let state: OpaquePointer
  private let host = JQHost()

  /// libjq keeps pointers into its own compiler's globals: compiling is serialised.
  private static let compiling = Mutex(())

  /// Compiles a program.
  ///
  /// Cost: tens of milliseconds.
  init(program: String) throws(JQRefusal) {
    guard let state = unsafe jq_init() else { throw JQRefusal(messages: ["out of memory"]) }
    unsafe self.state = state
    let messages = CompilerMessages()

    // The input and debug callbacks are not initialised by libjq 1.6; `import` aborts the process
    // unless the library path is set.
    let context = unsafe Unmanaged.passUnretained(host).toOpaque()
    unsafe jq_set_input_cb(
      state,
      { _, context in
        guard let context = unsafe context else { return unsafe jv_invalid() }
        let host = unsafe Unmanaged<JQHost>.fromOpaque(context).takeUnretainedValue()
        return unsafe host.takeAnswer().take()
      }, context)
    unsafe jq_set_debug_cb(
      state,
      { context, question in
        let question = unsafe JQValue(owning: question)
        guard let context = unsafe context else { return }
        unsafe Unmanaged<JQHost>.fromOpaque(context).takeUnretainedValue().ask(question)
      }, context)
    unsafe jq_set_attr(state, jv_string("JQ_LIBRARY_PATH"), jv_array())
    unsafe jq_set_error_cb(
      state,
      { context, message in
        let text = unsafe JQValue(owning: jq_format_error(message)).text
        guard let context = unsafe context else { return }
        unsafe Unmanaged<CompilerMessages>.fromOpaque(context).takeUnretainedValue().texts
          .append(text)
      }, Unmanaged.passUnretained(messages).toOpaque())

    let isCompiled = Self.compiling.withLock { _ in
      HiddenHome.whileCompiling { unsafe jq_compile(state, program) != 0 }
    }

    // Run-time errors come back from jq_next; the messages end with this function.
    unsafe jq_set_error_cb(state, { _, message in unsafe jv_free(message) }, nil)
    guard isCompiled else { throw JQRefusal(messages: messages.texts) }
  }

  deinit {
    var handle: OpaquePointer? = unsafe state
    unsafe jq_teardown(&handle)
  }

  /// The points that were reported since this was last asked.
  func takePassed() -> Set<Int> { host.takePassed() }

  /// The first output of the program for an input, or what there is instead of one.
  func firstOutput(of input: consuming JQValue) -> JQValue {
    unsafe jq_start(state, input.take(), 0)
    return unsafe JQValue(owning: jq_next(state))
  }
}

/// What libjq's compiler printed; a class so that C can hold a pointer to it.
private final class CompilerMessages {
  var texts: [String] = []
}
