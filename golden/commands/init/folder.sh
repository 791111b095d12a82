# A folder of its own, which is gone afterwards.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
