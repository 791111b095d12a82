internal import AutomationChecks
internal import AutomationDefinitions
internal import JQ
internal import JSONValues
internal import SourceDiagnostics

extension EffectPlanner {
  /// The values of an invocation method by their keys.
  private typealias Fields = [String: PayloadTemplate]

  /// Adds what is sent, dispatched or published.
  mutating func addRequest(
    _ definition: CompiledDefinition, _ pairs: [PayloadTemplate.Pair],
    _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    let kind = definition.invocation.type
    let fields = try Self.members(of: pairs, among: Self.keys(of: kind))
    guard case .literal? = fields["type"] else { throw UnplannedEffect() }
    writer.add(json: "{\"type\":\(JSONValue.string(kind.rawValue).jsonText),")
    switch kind {
    case .upsertEntity: throw UnplannedEffect()
    case .webhook: try addWebhook(fields, definition, &set)
    case .github: try addWorkflow(fields, &set)
    case .gitlab: try addPipeline(fields, &set)
    case .azureDevOps: try addAzureDevOps(fields, definition, &set)
    case .kafka: try addKafka(fields, definition, &set)
    case .integrationAction: try addIntegration(fields, &set)
    }
    writer.add(json: "}")
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

  private mutating func addWebhook(
    _ fields: Fields, _ definition: CompiledDefinition, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    guard let url = fields["url"] else { throw UnplannedEffect() }
    writer.add(json: "\"method\":")
    try addMethod(fields["method"])
    writer.add(json: ",\"url\":")
    try addRequired(url, &set)
    writer.add(json: ",\"headers\":")
    try addTexts(fields["headers"], &set)
    writer.add(json: ",\"body\":")
    try addBody(fields["body"], takesNull: false, definition, &set)
    writer.add(json: ",\"synchronized\":")
    try addFlag(fields["synchronized"], otherwise: false)
    writer.add(json: ",\"agent\":")
    try addFlag(fields["agent"], otherwise: false)
  }

  private mutating func addAzureDevOps(
    _ fields: Fields, _ definition: CompiledDefinition, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    writer.add(json: "\"method\":\"POST\",\"url\":\"https://dev.azure.com/")
    try addSegment(fields["org"], &set)
    writer.add(json: "/_apis/public/distributedtask/webhooks/")
    try addSegment(fields["webhook"], &set)
    writer.add(json: "?api-version=6.0-preview\",\"headers\":{},\"body\":")
    try addBody(fields["payload"], takesNull: true, definition, &set)
  }

  private mutating func addKafka(
    _ fields: Fields, _ definition: CompiledDefinition, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    writer.add(json: "\"topic\":\"")
    writer.add(["trigger", "by", "orgId"].map { set.text($0) }) { .memberText($0) }
    writer.add(json: ".runs\",\"value\":")
    try addBody(fields["payload"], takesNull: true, definition, &set)
  }

  private mutating func addIntegration(
    _ fields: Fields, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    guard let installation = fields["installationId"],
      case .object(let pairs)? = fields["integrationActionExecutionProperties"]
    else { throw UnplannedEffect() }
    writer.add(json: "\"installationId\":")
    try addRequired(installation, &set)
    writer.add(json: ",")
    try addWorkflow(try Self.members(of: pairs, among: Self.keys(of: .github)), &set)
  }

  private mutating func addWorkflow(
    _ fields: Fields, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    let (inputs, branch) = try inputs(fields["workflowInputs"])
    writer.add(json: "\"method\":\"POST\",\"url\":\"https://api.github.com/repos/")
    try addSegment(fields["org"], &set)
    writer.add(json: "/")
    try addSegment(fields["repo"], &set)
    writer.add(json: "/actions/workflows/")
    try addSegment(fields["workflow"], &set)
    writer.add(json: "/dispatches\",\"headers\":{},\"body\":{\"ref\":")
    try addBranch(branch, isStrict: true, &set)
    writer.add(json: ",\"inputs\":")
    try addTexts(.object(inputs), &set)
    writer.add(json: "},\"reportWorkflowStatus\":")
    try addFlag(fields["reportWorkflowStatus"], otherwise: true)
  }

  /// The inputs of a workflow without the branch, which stands among them.
  private func inputs(
    _ template: PayloadTemplate?
  ) throws(UnplannedEffect) -> (inputs: [PayloadTemplate.Pair], branch: PayloadTemplate?) {
    switch template {
    case nil, .literal: return ([], nil)
    case .object(let pairs):
      // A rendered key might be that of the branch.
      let members = try Self.members(of: pairs, among: Set(pairs.compactMap(\.literalKey)))
      let inputs = pairs.filter { $0.literalKey != "ref" }
      guard inputs.count <= Diagnostic.maxWorkflowInputs else { throw UnplannedEffect() }
      return (inputs, members["ref"])
    case .text, .broken, .array: throw UnplannedEffect()
    }
  }

  private mutating func addPipeline(
    _ fields: Fields, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    writer.add(json: "\"method\":\"POST\",\"url\":\"https://gitlab.com/api/v4/projects/")
    try addSegment(fields["groupName"], &set)
    writer.add(json: "/".urlSegment)
    try addSegment(fields["projectName"], &set)
    writer.add(json: "/trigger/pipeline\",\"headers\":{},\"body\":{\"ref\":")
    try addBranch(fields["defaultRef"], isStrict: false, &set)
    writer.add(json: ",\"variables\":")
    try addTexts(fields["pipelineVariables"], &set)
    writer.add(json: "}")
  }
}
