# SPDX-License-Identifier: BSL-1.0
# Readers that go away, disks that are full, terminals.
. "$(dirname "$0")/lib.sh"

bad=$examples/release-with-faults.json
for number in $(seq 3000); do echo "{\"packageName\": \"p p\", \"versionName\": \"$number\"}"; done >many.jsonl

# The reader takes a byte and goes away.
for format in text json sarif github; do
    "$program" --format $format many.jsonl 2>err | head -c 1 >/dev/null
    status=${PIPESTATUS[0]}
    [ "$status" = 141 ] || fail "--format $format to a closed pipe: status $status"
    is_empty err
done
"$program" --rule package_name_characters=off --print curl many.jsonl 2>err | head -c 1 >/dev/null
status=${PIPESTATUS[0]}
[ "$status" = 141 ] || fail "--print to a closed pipe: status $status"
is_empty err
# The same where nobody listens from the beginning, and the output is short.
{ sleep 0.2; "$program" "$bad" 2>err; echo $? >status; } | true
[ "$(cat status)" = 141 ] || fail "nobody listens: status $(cat status)"
is_empty err

if [ -e /dev/full ]; then
    "$program" "$bad" >/dev/full 2>err
    [ $? = 2 ] || fail "a full disk"
    says err "iotpkg-check: cannot write: No space left on device"
fi
"$program" "$bad" >&- 2>err
[ $? = 2 ] || fail "no standard output"
says err "iotpkg-check: cannot write: "

# What nobody reads of findings keeps no request back; that they were not written is told by the status.
printf '{"packageName": "p", "versionName": "1"}' >good.json
run_without_errors() {
    local wanted=$1
    shift
    "$program" --print document "$@" 2>&- >out
    local status=$?
    [ "$status" = "$wanted" ] || fail "standard error is closed: status $status, not $wanted: $*"
    says out '"packageName":"p"'
}
run_without_errors 0 good.json
run_without_errors 2 "$bad" good.json
run_without_errors 2 nowhere.json good.json
if [ -e /dev/full ]; then
    "$program" --print document "$bad" good.json 2>/dev/full >out
    [ $? = 2 ] || fail "findings on a full disk"
    says out '"packageName":"p"'
fi
"$program" - <&- >out 2>err
[ $? = 2 ] || fail "no standard input"
says err "iotpkg-check: <stdin>: "

# No colours but on a terminal; none with NO_COLOR or TERM=dumb; no progress but on a terminal.
"$program" many.jsonl >out 2>err
is_empty err
never_says out $'\x1b'
if script -qec true /dev/null >/dev/null 2>&1 </dev/null; then
    on_terminal() { script -qec "$1" /dev/null >out 2>&1 </dev/null; }
    on_terminal "'$program' '$bad'"
    says out $'\x1b[1;31merror:'
    on_terminal "NO_COLOR= '$program' '$bad'"
    says out $'\x1b[1;31merror:'
    on_terminal "NO_COLOR=1 '$program' '$bad'"
    says out "error:"
    never_says out $'\x1b'
    on_terminal "TERM=dumb '$program' '$bad'"
    says out "error:"
    never_says out $'\x1b'
    on_terminal "'$program' --rule package_name_characters=off many.jsonl"
    says out "3000 lines"
    on_terminal "TERM=dumb '$program' --rule package_name_characters=off many.jsonl"
    never_says out "3000 lines"
    on_terminal "'$program' --rule package_name_characters=off many.jsonl 2>/dev/null"
    never_says out "3000 lines"
else
    echo "SKIPPED: there is no script(1) to make a terminal: colours and progress were NOT tried"
fi
finish
