internal import AutomationEngine
internal import JSONValues
internal import SourceDiagnostics

/// Prints an effect as the request or entity that it is.
struct EffectText {
  let style: TextStyle
  let redactor: Redactor

  func lines(of effect: Effect) -> String {
    switch effect {
    case .upsertEntity(let upsert):
      let name = "\(upsert.blueprint)/\(redactor.text(upsert.identifier))"
      return heading("UPSERT", name) + json(.object(upsert.entity))
    case .webhook(let call):
      var manner: [String] = []
      if call.isSynchronized { manner.append("synchronized") }
      if call.throughAgent { manner.append("through the agent") }
      return request(call.request, manner: manner)
    case .dispatchGitHubWorkflow(let dispatch):
      return request(dispatch.request, manner: dispatch.reportsStatus ? ["reports its status"] : [])
    case .triggerGitLabPipeline(let request), .callAzureDevOps(let request):
      return self.request(request, manner: [])
    case .dispatchThroughIntegration(let dispatch):
      return request(
        dispatch.dispatch.request,
        manner: ["through installation \(redactor.text(dispatch.installationID).printable)"])
    case .publishToKafka(let message):
      return heading("PUBLISH", message.topic ?? "to an unknown topic") + json(message.value)
    }
  }

  private func request(_ request: HTTPRequest, manner: [String]) -> String {
    let suffix = manner.isEmpty ? "" : style("  (\(manner.joined(separator: ", ")))", .faint)
    var text =
      "  " + style(redactor.text(request.method).printable, .emphasis) + " "
      + redactor.text(request.url).printable + suffix + "\n"
    for header in request.headers {
      text +=
        "  \(redactor.text(header.name).printable): \(redactor.text(header.value).printable)\n"
    }
    return text + json(request.body)
  }

  private func heading(_ verb: String, _ name: String) -> String {
    "  " + style(verb, .emphasis) + " \(redactor.text(name).printable)\n"
  }

  private func json(_ value: JSONValue) -> String {
    let text = JSONWriter(indentation: 2).text(of: redactor.value(value))
    return text.printable.indented(by: 2) + "\n"
  }
}
