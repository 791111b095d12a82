internal import AutomationDefinitions
internal import JQ
internal import JSONValues

extension EffectPlanner {
  /// The values of an invocation method by their keys.
  private typealias Fields = [String: PayloadTemplate]

  /// Plans what is sent, dispatched or published.
  mutating func request(
    _ definition: CompiledDefinition, _ pairs: [PayloadTemplate.Pair],
    _ set: inout JQExpressionSet
  ) -> EffectPlans.Place? {
    let kind = definition.invocation.type
    guard let fields = Self.members(of: pairs, among: Self.keys(of: kind)),
      case .literal? = fields["type"]
    else { return nil }
    let effect: [EffectPlans.Pair]? =
      switch kind {
      case .upsertEntity: nil
      case .webhook: webhook(fields, definition, &set)
      case .github: workflow(fields, &set)
      case .gitlab: pipeline(fields, &set)
      case .azureDevOps: azureDevOps(fields, definition, &set)
      case .kafka: kafka(fields, definition, &set)
      case .integrationAction: integration(fields, &set)
      }
    guard let effect else { return nil }
    let type = literal(.string(kind.rawValue), &set)
    return add(.object(add([pair("type", type, &set)] + effect)))
  }

  private static func keys(of kind: InvocationMethod.Kind) -> Set<String> {
    switch kind {
    case .webhook: ["url", "method", "headers", "body", "synchronized", "agent"]
    case .github: ["org", "repo", "workflow", "workflowInputs", "reportWorkflowStatus"]
    case .gitlab: ["groupName", "projectName", "pipelineVariables", "defaultRef"]
    case .azureDevOps: ["org", "webhook", "payload"]
    case .kafka: ["payload"]
    case .integrationAction: ["installationId", "integrationActionExecutionProperties"]
    case .upsertEntity: []
    }
  }

  private mutating func webhook(
    _ fields: Fields, _ definition: CompiledDefinition, _ set: inout JQExpressionSet
  ) -> [EffectPlans.Pair]? {
    guard let url = fields["url"].flatMap({ requiredText($0, &set) }),
      let method = method(fields["method"], &set), let headers = texts(fields["headers"], &set),
      let body = body(fields["body"], takesNull: false, definition, &set),
      let isSynchronized = flag(fields["synchronized"], otherwise: false, &set),
      let throughAgent = flag(fields["agent"], otherwise: false, &set)
    else { return nil }
    return [
      pair("method", method, &set), pair("url", url, &set), pair("headers", headers, &set),
      pair("body", body, &set), pair("synchronized", isSynchronized, &set),
      pair("agent", throughAgent, &set),
    ]
  }

  private mutating func azureDevOps(
    _ fields: Fields, _ definition: CompiledDefinition, _ set: inout JQExpressionSet
  ) -> [EffectPlans.Pair]? {
    guard let org = fields["org"].flatMap({ urlSegment($0, &set) }),
      let webhook = fields["webhook"].flatMap({ urlSegment($0, &set) }),
      let body = body(fields["payload"], takesNull: true, definition, &set)
    else { return nil }
    let url = joined(
      [
        bytes("https://dev.azure.com/", &set), org,
        bytes("/_apis/public/distributedtask/webhooks/", &set), webhook,
        bytes("?api-version=6.0-preview", &set),
      ])
    return post(url, body, &set)
  }

  private mutating func kafka(
    _ fields: Fields, _ definition: CompiledDefinition, _ set: inout JQExpressionSet
  ) -> [EffectPlans.Pair]? {
    guard let value = body(fields["payload"], takesNull: true, definition, &set) else {
      return nil
    }
    let organisation = add(.part(.memberText(way(["trigger", "by", "orgId"], &set))))
    let topic = joined([organisation, bytes(".runs", &set)])
    return [pair("topic", topic, &set), pair("value", value, &set)]
  }

  private mutating func integration(
    _ fields: Fields, _ set: inout JQExpressionSet
  ) -> [EffectPlans.Pair]? {
    guard let installation = fields["installationId"].flatMap({ requiredText($0, &set) }),
      case .object(let pairs)? = fields["integrationActionExecutionProperties"],
      let properties = Self.members(of: pairs, among: Self.keys(of: .github)),
      let dispatch = workflow(properties, &set)
    else { return nil }
    return [pair("installationId", installation, &set)] + dispatch
  }

  private mutating func workflow(
    _ fields: Fields, _ set: inout JQExpressionSet
  ) -> [EffectPlans.Pair]? {
    var (inputs, branch): ([PayloadTemplate.Pair], PayloadTemplate?) = ([], nil)
    switch fields["workflowInputs"] {
    case nil, .literal?: break
    case .object(let pairs)?:
      // A rendered key might be `ref`, which is no input.
      guard let members = Self.members(of: pairs, among: Set(pairs.compactMap(\.literalKey)))
      else { return nil }
      branch = members["ref"]
      inputs = pairs.filter { $0.literalKey != "ref" }
    default: return nil
    }
    guard inputs.count <= 10, let org = fields["org"].flatMap({ urlSegment($0, &set) }),
      let repo = fields["repo"].flatMap({ urlSegment($0, &set) }),
      let workflow = fields["workflow"].flatMap({ urlSegment($0, &set) }),
      let ref = ref(branch, isStrict: true, &set), let texts = texts(.object(inputs), &set),
      let reports = flag(fields["reportWorkflowStatus"], otherwise: true, &set)
    else { return nil }
    let url = joined(
      [
        bytes("https://api.github.com/repos/", &set), org, bytes("/", &set), repo,
        bytes("/actions/workflows/", &set), workflow, bytes("/dispatches", &set),
      ])
    let body = add(.object(add([pair("ref", ref, &set), pair("inputs", texts, &set)])))
    return post(url, body, &set) + [pair("reportWorkflowStatus", reports, &set)]
  }

  private mutating func pipeline(
    _ fields: Fields, _ set: inout JQExpressionSet
  ) -> [EffectPlans.Pair]? {
    guard let group = fields["groupName"].flatMap({ urlSegment($0, &set) }),
      let project = fields["projectName"].flatMap({ urlSegment($0, &set) }),
      let ref = ref(fields["defaultRef"], isStrict: false, &set),
      let variables = texts(fields["pipelineVariables"], &set)
    else { return nil }
    let url = joined(
      [
        bytes("https://gitlab.com/api/v4/projects/", &set), group,
        bytes("/".urlSegment, &set), project, bytes("/trigger/pipeline", &set),
      ])
    let body = add(
      .object(add([pair("ref", ref, &set), pair("variables", variables, &set)])))
    return post(url, body, &set)
  }

  /// A request without headers that posts a body.
  private mutating func post(
    _ url: EffectPlans.Place, _ body: EffectPlans.Place, _ set: inout JQExpressionSet
  ) -> [EffectPlans.Pair] {
    [
      pair("method", literal("POST", &set), &set), pair("url", url, &set),
      pair("headers", literal([:], &set), &set), pair("body", body, &set),
    ]
  }
}
