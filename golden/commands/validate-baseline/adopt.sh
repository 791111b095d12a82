# Copies a small repository into a folder of its own and goes there.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -r golden/commands/validate-text/automations golden/commands/validate-text/blueprints "$folder"
cd "$folder"
