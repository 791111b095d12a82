# Replays a stream that goes on, and presses Ctrl-C once two events of it are answered.
root=$PWD
folder=$(mktemp -d)
cd "$folder" || exit 1
mkfifo stream

drydock replay "$root/automations/service-language-changed" --events - "$@" \
  <stream >lines.ndjson 2>summary.txt &
exec 3>stream
head -n 2 "$root/golden/commands/replay-text/events.ndjson" >&3
printf '{"action": "UPD' >&3
# A file is put in place at the end only, so that the draft of it is looked at too.
for _ in $(seq 600); do
  test "$(cat lines.ndjson .drydock-*.part 2>/dev/null | wc -l)" = 2 && break
  sleep 0.1
done
kill -INT $!
wait $!
code=$?
exec 3>&-
wc -l <lines.ndjson
ls
sed -E '/^slowest/,/^$/d; s/[0-9.]+ m?s, [0-9,]+ events/… s, … events/' summary.txt
rm -r "$folder"
exit $code
