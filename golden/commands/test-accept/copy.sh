# A copy of the sample, so that what is accepted does not change it.
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
cp -r golden/commands/test-accept/sample/. "$folder"
cd "$folder" || exit 1
