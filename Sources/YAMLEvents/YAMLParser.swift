internal import CLibYAML

/// An event as libyaml gives it: marks count characters.
struct RawEvent {
  enum Kind {
    case none
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias(String)
    case scalar(RawScalar)
    case sequenceStart(YAMLNodeProperties)
    case sequenceEnd
    case mappingStart(YAMLNodeProperties)
    case mappingEnd
  }

  let kind: Kind
  let marks: Range<Int>
}

/// A scalar as libyaml gives it.
struct RawScalar {
  let text: String
  let style: YAMLScalar.Style
  let isPlainImplicit: Bool
  let anchor: String?
  let tag: String?
}

/// What libyaml says when it stops.
struct RawFailure {
  let message: String
  /// In characters; `nil` when `byteOffset` is known instead.
  let mark: Int?
  let contextMark: Int?
  let byteOffset: Int?
}

/// The sole owner of a libyaml parser and of the text it reads.
///
/// Safe because both pointers are private, set once and freed by deinit alone.
@safe final class YAMLParser {
  enum Step {
    case event(RawEvent)
    case failure(RawFailure)
  }

  private let handle: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let isInitialized: Bool

  init(_ bytes: [UInt8]) {
    // Both allocations live until deinit: libyaml keeps pointers to them between calls.
    unsafe handle = .allocate(capacity: 1)
    unsafe handle.initialize(to: yaml_parser_t())
    unsafe input = .allocate(capacity: max(1, bytes.count))
    _ = unsafe input.initialize(from: bytes)
    unsafe isInitialized = yaml_parser_initialize(handle) == 1
    guard isInitialized else { return }
    // Fixed, so that no byte order mark can switch to UTF-16.
    unsafe yaml_parser_set_encoding(handle, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(handle, input.baseAddress, bytes.count)
  }

  deinit {
    // `yaml_parser_delete` frees what the parser allocated, not the struct and not the input.
    if isInitialized { unsafe yaml_parser_delete(handle) }
    unsafe handle.deinitialize(count: 1)
    unsafe handle.deallocate()
    unsafe input.deallocate()
  }

  /// Reads the next event.
  func next() -> Step {
    guard isInitialized else {
      return .failure(
        RawFailure(message: "out of memory", mark: nil, contextMark: nil, byteOffset: 0))
    }
    var event = unsafe yaml_event_t()
    // libyaml fills the event; a failed call leaves it empty, and deleting it twice is harmless.
    guard unsafe yaml_parser_parse(handle, &event) == 1 else { return .failure(failure()) }
    // All texts are copied below, before the event frees them.
    defer { unsafe yaml_event_delete(&event) }
    let kind = unsafe kind(of: event)
    let start = unsafe event.start_mark.index
    let end = unsafe event.end_mark.index
    return .event(RawEvent(kind: kind, marks: start..<max(start, end)))
  }

  private func failure() -> RawFailure {
    // libyaml's messages are static C strings, or null.
    let problem =
      unsafe handle.pointee.problem.map { unsafe String(cString: $0) } ?? "out of memory"
    let context = unsafe handle.pointee.context.map { unsafe String(cString: $0) }
    let message = context.map { "\(problem) \($0)" } ?? problem
    if unsafe handle.pointee.error == YAML_READER_ERROR {
      return RawFailure(
        message: message, mark: nil, contextMark: nil,
        byteOffset: unsafe handle.pointee.problem_offset)
    }
    return unsafe RawFailure(
      message: message, mark: handle.pointee.problem_mark.index,
      contextMark: context == nil ? nil : handle.pointee.context_mark.index, byteOffset: nil)
  }

  private func kind(of event: yaml_event_t) -> RawEvent.Kind {
    // Each member of the union is read only under the type that says it is set.
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_STREAM_END_EVENT: return .streamEnd
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_ALIAS_EVENT: return .alias(unsafe text(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT: return .scalar(unsafe scalar(event.data.scalar))
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.data.sequence_start
      return .sequenceStart(
        YAMLNodeProperties(
          anchor: unsafe text(start.anchor), tag: unsafe text(start.tag),
          isFlow: unsafe start.style == YAML_FLOW_SEQUENCE_STYLE))
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.data.mapping_start
      return .mappingStart(
        YAMLNodeProperties(
          anchor: unsafe text(start.anchor), tag: unsafe text(start.tag),
          isFlow: unsafe start.style == YAML_FLOW_MAPPING_STYLE))
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    default: return .none
    }
  }

  private func scalar(_ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar)
    -> RawScalar
  {
    let style: YAMLScalar.Style
    switch unsafe scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: style = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: style = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: style = .literal
    case YAML_FOLDED_SCALAR_STYLE: style = .folded
    default: style = .plain
    }
    // The length counts bytes; the text may hold NUL.
    let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    return RawScalar(
      text: unsafe String(decoding: bytes, as: UTF8.self), style: style,
      isPlainImplicit: unsafe scalar.plain_implicit == 1 && style == .plain,
      anchor: unsafe text(scalar.anchor), tag: unsafe text(scalar.tag))
  }

  /// A copy of a C string of libyaml.
  private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe pointer.map { unsafe String(cString: $0) }
  }
}
