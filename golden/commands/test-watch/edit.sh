# Watches a copy of the sample, edits a case and presses Ctrl-C.
folder=$(mktemp -d)
cp -r golden/commands/test-watch/sample/. "$folder"
cd "$folder" || exit 1

# Waits until the output has a line that ends like this; a minute at most.
await() {
  for _ in $(seq 600); do
    grep -qs "$1\$" output.txt && return
    sleep 0.1
  done
}

drydock test . --watch >output.txt 2>&1 &
await '2 passed'
sed -i 's/true/false/' cases.yaml
await '1 failed'
kill -INT $!
wait $!
code=$?
cat output.txt
rm -r "$folder"
exit $code
