# Goes to a folder of its own, with an automation that has a mistake as `$sample`.
sample=$PWD/golden/commands/validate-text/automations/notify-owner.yaml
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
