# Builds a small repository with a history in a folder of its own and goes there.
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@quayside.example
export GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@quayside.example
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
files=$PWD/golden/commands/validate-text
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
git init -q -b main
cp -r "$files/automations" "$files/blueprints" .
git add . && git commit -qm "what was there"
git checkout -qb change
sed 's/notify_owner/page_owner/; s/| uppercase/| lowercase/' automations/notify-owner.yaml > automations/page-owner.yaml
git add . && git commit -qm "the change"
git checkout -q main
sed -i 's/notify_owner/tell_owner/' automations/notify-owner.yaml && git commit -qam "elsewhere"
git checkout -q change
