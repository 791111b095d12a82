# What automations/action-run-roi does, as a user would write it for jq.
def seconds: sub("\\.[0-9]+Z$"; "Z") | fromdateiso8601;

select(.resourceType == "run" and (.action == "CREATE" or .action == "UPDATE")
  and .context.action.identifier == "restart_service")
| .diff.before as $before
| .diff.after as $run
| {
    type: "UPSERT_ENTITY",
    blueprint: "action_run_roi",
    entity: {
      identifier: $run.id,
      title: (.context.action.title + " on " + ($run.entity.title // "no entity")),
      properties: (
        {
          run_id: $run.id,
          run_url: "https://app.getport.io/organization/run?runId=\($run.id)",
          status: $run.status,
          created_at: $run.createdAt,
          updated_at: $run.updatedAt
        }
        + if $run.status == "SUCCESS" then
            {duration: (($run.updatedAt | seconds) - ($run.createdAt | seconds))}
          else {} end
        + if $run.status == "SUCCESS" and $before.requiredApproval == true then
            {
              waiting_for_approval_duration:
                (($before.updatedAt | seconds) - ($before.createdAt | seconds))
            }
          else {} end
        + if $run.status == "SUCCESS" then
            {cycle_time: (($run.updatedAt | seconds) - ($before.updatedAt | seconds))}
          else {} end
      ),
      relations: {
        parent_action: .context.action.identifier,
        ran_by: $run.properties.requested_by
      }
    }
  }
