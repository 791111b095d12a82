internal import AutomationDefinitions
public import JSONValues

/// What an automation or action would do, ready to be done.
public enum Effect: Sendable {
  /// Creates or updates an entity of the catalog.
  case upsertEntity(EntityUpsert)

  /// Sends a webhook.
  case webhook(WebhookCall)

  /// Dispatches a GitHub workflow.
  case dispatchGitHubWorkflow(WorkflowDispatch)

  /// Triggers a GitLab pipeline.
  case triggerGitLabPipeline(HTTPRequest)

  /// Calls an incoming webhook of Azure DevOps.
  case callAzureDevOps(HTTPRequest)

  /// Publishes a message for the organisation's Kafka consumers.
  case publishToKafka(KafkaMessage)

  /// Has an installed integration dispatch a workflow.
  case dispatchThroughIntegration(IntegrationDispatch)
}

extension Effect {
  /// The effect as JSON: `{"type": "UPSERT_ENTITY", …}`.
  public var json: JSONValue {
    let (kind, pairs): (InvocationMethod.Kind, [(String, JSONValue)]) =
      switch self {
      case .upsertEntity(let upsert): (.upsertEntity, upsert.pairs)
      case .webhook(let call): (.webhook, call.pairs)
      case .dispatchGitHubWorkflow(let dispatch): (.github, dispatch.pairs)
      case .triggerGitLabPipeline(let request): (.gitlab, request.pairs)
      case .callAzureDevOps(let request): (.azureDevOps, request.pairs)
      case .publishToKafka(let message): (.kafka, message.pairs)
      case .dispatchThroughIntegration(let dispatch): (.integrationAction, dispatch.pairs)
      }
    return .object(JSONObject([("type", .string(kind.rawValue))] + pairs))
  }

  /// The request that the effect sends, when it sends one.
  public var request: HTTPRequest? {
    switch self {
    case .webhook(let call): call.request
    case .dispatchGitHubWorkflow(let dispatch): dispatch.request
    case .triggerGitLabPipeline(let request), .callAzureDevOps(let request): request
    case .dispatchThroughIntegration(let dispatch): dispatch.dispatch.request
    case .upsertEntity, .publishToKafka: nil
    }
  }
}
