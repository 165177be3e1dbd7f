# SPDX-License-Identifier: BSL-1.0
# 100,000 requests, a line each: in the memory that a few lines need, with findings or without, and what is kept of a
# request to compare others with it.
. "$(dirname "$0")/lib.sh"

lines() {
    awk -v count="$1" -v name="$2" 'BEGIN {
        for (line = 1; line <= count; ++line)
            printf "{\"packageName\": \"%s\", \"versionName\": \"2.4.%d\", \"description\": \"Night mode\"}\n", name, line
    }'
}

if [ ! -r /proc/self/status ]; then
    echo "SKIPPED: there is no /proc here, so memory was NOT measured"
    exit 77
fi

# peak COUNT NAME ARGUMENTS…: the most memory that the program came to, in kB, as the kernel says while its
# input is still open: all but the last lines are through by then.
peak() {
    local count=$1 name=$2
    shift 2
    mkfifo pipe
    "$program" "$@" - <pipe >out 2>err &
    local process=$!
    exec 3>pipe
    lines "$count" "$name" >&3
    peak=$(awk '/^VmHWM/ { print $2 }' /proc/$process/status)
    exec 3>&-
    wait $process
    status=$?
    rm pipe
}

# Sanitizers keep what was freed for a while.
export ASAN_OPTIONS=${ASAN_OPTIONS:-}:quarantine_size_mb=1:thread_local_quarantine_size_kb=16

# holds STATUS COUNT NAME ARGUMENTS…: so many lines need what 2000 need, and requests 128 bytes each.
holds() {
    local wanted=$1 count=$2 name=$3
    shift 3
    peak 2000 "$name" "$@"
    local few=$peak
    peak "$count" "$name" "$@"
    echo "$few kB for 2000 lines, $peak kB for $count: $*"
    [ "$status" = "$wanted" ] || fail "status $status, not $wanted: $*"
    local kept=0
    [ "$wanted" != 0 ] || kept=$((count / 8))
    [ "$peak" -lt $((few + 2048 + kept)) ] || fail "memory grows with the lines: $*"
}
holds 0 100000 thermostat
says out "100000 valid requests, 0 errors"
holds 0 20000 thermostat --print document
[ "$(wc -l <out)" = 20000 ] || fail "--print document"
for format in text json sarif github; do
    holds 1 20000 "thermo stat" --max-findings 20000 --format $format
    [ "$(wc -l <out)" -ge 20000 ] || fail "--format $format"
done
finish
