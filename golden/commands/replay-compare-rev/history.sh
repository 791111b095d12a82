# Builds a small repository with a history in a folder of its own and goes there.
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@quayside.example
export GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@quayside.example
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
files=$PWD/golden/commands
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
git init -q -b main
cp -r "$files/replay-compare/before" automations
cp "$files/replay-text/events.ndjson" .
mkdir automations/.drafts drafts
cp automations/track-action-runs.yaml automations/.drafts
echo 'ignore: [automations/drafts/**]' > .drydock.yaml
mkdir automations/drafts && sed 's/track_action_runs/drafted/' automations/track-action-runs.yaml > automations/drafts/draft.yaml
git add . && git commit -qm "what was there"
rm -r automations
cp -r "$files/replay-compare/after" automations
