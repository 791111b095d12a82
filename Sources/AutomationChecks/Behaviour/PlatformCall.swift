internal import AutomationDefinitions
internal import SourceDiagnostics

/// A webhook that calls the platform's own API.
struct PlatformCall: Sendable {
  /// The URL.
  let url: PayloadString

  /// The invocation method.
  let method: DocumentNode

  /// The HTTP method; `nil` when a template tells it.
  let verb: String?

  /// The pieces of the path behind `/v1`.
  let path: [URLSegment]

  /// What stands behind the question mark.
  let query: String

  private static let hosts = [
    "api.getport.io", "api.us.getport.io", "api.port.io", "api.us.port.io",
  ]

  /// Reads the invocation method of a definition; `nil` when it calls something else.
  init?(_ method: DocumentNode?, _ strings: [PayloadString]) {
    guard let method, method["type"]?.string?.text == "WEBHOOK",
      let url = strings.first(where: { $0.isURL })
    else { return nil }
    let (segments, query) = URLSegment.split(url)
    guard segments.count > 4, segments[0].text == "https:", segments[1].text.isEmpty,
      Self.hosts.contains(segments[2].text), segments[3].text == "v1"
    else { return nil }
    self.url = url
    self.method = method
    self.query = query
    path = segments[4...].filter { !$0.text.isEmpty }
    let word = method["method"]?.string?.text ?? "POST"
    verb = word.contains("{{") || word.contains("<<") ? nil : word.uppercased()
  }

  /// Whether the platform waits for the answer: `nil` when a template tells it.
  var isSynchronized: Bool? {
    guard let node = method["synchronized"], !node.isNull else { return false }
    guard let text = node.string?.text else { return node.bool ?? false }
    return text == "true" ? true : text == "false" ? false : nil
  }
}

extension PlatformCall {
  /// The blueprint whose entities are called for, and which of them.
  var entities: (blueprint: URLSegment, entity: URLSegment?)? {
    guard path.count >= 3, path[0].text == "blueprints", path[2].text == "entities" else {
      return nil
    }
    return (path[1], path.count > 3 ? path[3] : nil)
  }

  /// The action that the call runs.
  var startedAction: URLSegment? {
    guard verb == "POST", path.count == 3, path[0].text == "actions", path[2].text == "runs" else {
      return nil
    }
    return path[1]
  }

  /// The run that the call updates.
  var updatedRun: URLSegment? {
    guard verb == "PATCH", path.count == 3, path[0].text == "actions", path[1].text == "runs"
    else { return nil }
    return path[2]
  }

  /// The definitions that the path names.
  var references: [Reference] {
    let named: [(Reference.Target, URLSegment?)] = [
      (.blueprint, entities?.blueprint), (.runnable, startedAction),
    ]
    return named.compactMap { target, segment in
      guard let segment, !segment.hasTemplate else { return nil }
      return Reference(target, segment.text, at: span(of: segment))
    }
  }

  /// The place of a piece of the path.
  func span(of segment: URLSegment) -> SourceSpan { url.string.span(of: segment.range) }
}

extension PayloadString {
  /// Whether it is the URL of a webhook.
  fileprivate var isURL: Bool {
    guard path == ["url"], case .value = role else { return false }
    return true
  }
}
