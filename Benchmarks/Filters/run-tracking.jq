# What automations/track-action-runs does, as a user would write it for jq.
select(.resourceType == "run" and (.action == "CREATE" or .action == "UPDATE")
  and .context.action.identifier == "scaffold_service")
| .diff.after as $run
| {
    type: "UPSERT_ENTITY",
    blueprint: "action_run",
    entity: {
      identifier: $run.id,
      title: "\(.context.action.title) · \($run.id)",
      properties: {
        run_id: $run.id,
        run_url: "https://app.getport.io/organization/run?runId=\($run.id)",
        status: $run.status,
        created_at: $run.createdAt,
        updated_at: $run.updatedAt,
        action: $run.action.title
      },
      relations: {}
    }
  }
