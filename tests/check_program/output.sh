# SPDX-License-Identifier: BSL-1.0
# Where it goes, how much of it, and in which colours: --output, --quiet, --color.
. "$(dirname "$0")/lib.sh"

good=$examples/release.json
bad=$examples/release-with-faults.json
red=$'\x1b[1;31m'

# What would be on standard output is in the file, which is begun anew.
for option in -o --output; do
    for format in text json sarif github; do
        run 1 --format $format "$bad"
        mv out expected
        echo before >written
        run 1 --format $format $option written "$bad"
        is_empty out
        is_empty err
        cmp -s written expected || fail "$option --format $format"
    done
done
run 0 --list-rules -o written
is_empty out
says written "package_name_required"
run 0 --json-schema --output=written
is_empty out
says written '"$schema"'
run 0 --man-page -o written
is_empty out
says written '.TH IOTPKG'
run 0 --completion fish -o written
is_empty out
says written "complete -c iotpkg-check"
run 1 --print body -o written "$good" "$bad"
is_empty out
says err "2 files: 1 valid request, 5 errors"
says written '{"description":'
never_says written error

run 2 -o nowhere/written "$good"
is_empty out
says err "iotpkg-check: nowhere/written: No such file or directory"
run 2 -o . "$good"
says err "iotpkg-check: .: "
cp "$good" same.json
run 2 -o ./same.json same.json
says err "iotpkg-check: --output ./same.json: that is among the files to check"
mkdir among && cp "$good" among/a.json
for file in among/a.json among/new.json among/below/new.jsonl among/../among/a.json; do
    run 2 -o $file among
    says err "iotpkg-check: --output $file: that is among the files to check"
done
run 0 -o among/report.txt among
run 0 -o new.json among
if [ -e /dev/stdin ]; then
    run 2 -o same.json - <same.json
    says err "that is among the files to check"
fi
for file in same.json among/a.json; do cmp -s $file "$good" || fail "$file was written over"; done
run 0 -o - "$good"
says out "1 valid request"
[ ! -e ./- ] || fail "-o - makes a file"
run 2 "$good" -o
says err "--output: a value is missing"
if [ -e /dev/full ]; then
    run 2 -o /dev/full "$bad"
    says err "iotpkg-check: cannot write: "
fi

# Nothing where nothing is found; without the summary else.
run 0 -q "$good"
is_empty out
is_empty err
run 1 "$bad"
grep -v '^0 valid requests' out >expected
run 1 --quiet "$bad"
cmp -s out expected || fail "--quiet" "$(cat out)"
run 1 -q --max-findings 1 "$bad"
says out "and 4 more"
never_says out "valid request"
run 2 -q nosuch.json
is_empty out
says err "nosuch.json"
run 1 --format json "$bad"
mv out expected
run 1 --format json -q "$bad"
cmp -s out expected || fail "--quiet leaves data alone"

# Colours on no terminal, and none on one.
run 1 --color=always "$bad"
says out "${red}error:"
NO_COLOR=1 run 1 --color always "$bad"
says out "${red}error:"
for when in auto never; do
    run 1 --color $when "$bad"
    never_says out $'\x1b'
done
run 1 --color always -o written "$bad"
says written "${red}error:"
run 0 --color always --print body "$good"
never_says out $'\x1b'
run 2 --color yes "$bad"
says err "iotpkg-check: unknown colouring yes"
if script -qec true /dev/null >/dev/null 2>&1 </dev/null; then
    script -qec "'$program' --color never '$bad'" /dev/null >out 2>&1 </dev/null
    says out "error:"
    never_says out $'\x1b'
    for number in $(seq 3000); do echo "{\"packageName\": \"p\", \"versionName\": \"$number\"}"; done >many.jsonl
    script -qec "'$program' --quiet many.jsonl" /dev/null >out 2>&1 </dev/null
    is_empty out
else
    echo "SKIPPED: there is no script(1) to make a terminal: colours and progress were NOT tried"
fi
finish
