# Builds a repository in a folder of its own and goes there: files of other programs, and what git
# ignores.
files=$PWD/golden/commands/validate-text
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
GIT_CONFIG_GLOBAL=/dev/null git init -q
mkdir -p .github chart node_modules/kit build deep/er
printf 'node_modules/\nbuild/*.json\n' > .gitignore
cp "$files/blueprints/service.json" node_modules/kit/service.json
cp "$files/blueprints/service.json" build/service.json
cp "$files/blueprints/service.json" .github/service.json
cp "$files/blueprints/service.json" deep/er/service.json
printf '{{- if .Values.owner }}\nowner: {{ .Values.owner }}\n{{- end }}\n' > chart/owner.yaml
printf '{\n  // an identifier\n  "name": "kit",\n}\n' > package.json
printf '{"identifier": "torn", "trigger": {"type": "automation"\n' > torn.json
