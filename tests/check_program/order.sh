# SPDX-License-Identifier: BSL-1.0
# Files are checked on all cores, and what is said of them comes in their order.
. "$(dirname "$0")/lib.sh"

# Each seventh line has a fault, and each line says which it is.
lines() {
    awk -v count="$1" -v name="$2" 'BEGIN {
        for (line = 1; line <= count; ++line)
            printf "{\"packageName\":\"%s%s\",\"versionName\":\"%d\",\"description\":\"%0600d\"}\n", \
                name, line % 7 == 0 ? " " : "", line, line
    }'
}
files=
for number in $(seq 1 40); do
    lines 1 "small-$number" >"$number.json"
    files="$files $number.json"
    case $number in
        10) lines 5000 many >many.jsonl && files="$files many.jsonl" ;;
        15) files="$files missing.json" ;;
        20) printf '[%s]' "$(lines 4000 list | paste -sd ,)" >list.json && files="$files list.json" ;;
        25) lines 3000 more >more.jsonl && printf '{"packageName":' >>more.jsonl && files="$files more.jsonl" ;;
        30) printf '{"packageName":"a b","versionName":"1"}' >fault.json && files="$files fault.json" ;;
    esac
done

# What is said of each alone, one after the other.
each() {
    for file in $files; do
        "$program" "$@" "$file" 2>>each.err
    done | grep -v ' valid request'
}
# many.jsonl is read by parts, and from a pipe line by line.
run 2 --max-findings 10000 $files
grep -v ' valid request' out >all.out
cp err all.err
each --max-findings 10000 >each.out
cmp all.out each.out || fail "the findings have another order"
cmp all.err each.err || fail "the problems have another order"
says all.err "missing.json"
[ "$(grep -c ': error: ' all.out)" = $((714 + 571 + 428 + 1 + 1)) ] || fail "$(grep -c ': error: ' all.out) errors"

run 2 --print document $files
[ "$(wc -l <out)" = $((40 + 5000 - 714 + 4000 - 571 + 3000 - 428)) ] || fail "--print prints $(wc -l <out) requests"
sed 's/.*"versionName":"\([0-9]*\)".*/\1/' out >order
{ yes 1 | head -n 10; seq 1 5000 | awk '$1 % 7'; yes 1 | head -n 10; seq 1 4000 | awk '$1 % 7'; yes 1 | head -n 5
  seq 1 3000 | awk '$1 % 7'; yes 1 | head -n 15; } >wanted
cmp order wanted || fail "the requests have another order"

"$program" many.jsonl >file.out 2>&1
"$program" - <many.jsonl >pipe.out 2>&1
sed 's/^many.jsonl:/<stdin>:/' file.out | cmp - pipe.out || fail "a pipe is read otherwise than a file"
finish
