internal import AutomationDefinitions

extension Effect {
  /// Makes the effect of a rendered invocation method; `nil`, with diagnostics, when it cannot be.
  init?(_ source: inout EffectSource) {
    let effect: Effect? =
      switch source.invocation.type {
      case .upsertEntity: EntityUpsert(&source).map { .upsertEntity($0) }
      case .webhook: WebhookCall(&source).map { .webhook($0) }
      case .github:
        WorkflowDispatch(&source, fields: source.payload).map { .dispatchGitHubWorkflow($0) }
      case .gitlab: HTTPRequest.gitLabPipeline(&source).map { .triggerGitLabPipeline($0) }
      case .azureDevOps: HTTPRequest.azureDevOps(&source).map { .callAzureDevOps($0) }
      case .kafka: .publishToKafka(KafkaMessage(&source))
      case .integrationAction:
        IntegrationDispatch(&source).map { .dispatchThroughIntegration($0) }
      }
    guard let effect else { return nil }
    self = effect
  }
}
