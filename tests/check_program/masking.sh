# SPDX-License-Identifier: BSL-1.0
# No byte of a sensitive text is in what the program says, whatever is wrong with the document.
. "$(dirname "$0")/lib.sh"
writer=$4

# What masking.cpp puts into sensitive texts and nowhere else, and our own words have none of.
reveals='X|W|86420975|\xd0|\xc3|\xf0|\xff|\\u0416|\\ud83d|\\ud800'

# hides NAME FORMAT FILES…
hides() {
    local name=$1 format=$2
    shift 2
    "$program" --format "$format" "$@" >out 2>err
    [ $? = 1 ] || fail "$name, $format: not status 1"
    "$program" --format "$format" --print document "$@" 2>out_beside >/dev/null
    cat err out_beside >>out
    # What names the rules of SARIF is the same for all documents.
    grep -v '^  "tool": {' out >shown
    [ -s shown ] || fail "$name, $format: nothing is said"
    if grep -aPq "$reveals" shown; then
        fail "$name, $format shows:" "$(grep -aP "$reveals" shown | head -3)"
    fi
}

"$writer" 1 lines 1500 >many.jsonl
[ "$(grep -acP "$reveals" many.jsonl)" -gt 1000 ] || fail "there is little to hide"
for format in text json sarif github; do
    hides many.jsonl $format many.jsonl
done

files=
for seed in $(seq 100); do
    "$writer" "$seed" document >"$seed.json"
    files="$files $seed.json"
done
for format in text json sarif github; do
    hides documents $format $files
done

# As one array, and as one text that is no array.
{ echo '['; paste -sd, many.jsonl; echo ']'; } >array.json
hides array text array.json
hides text text - <many.jsonl

# The caret stays where it was: lines are as long as they were, and punctuation is where it was.
printf '{"description": "Ж{\\"😀", "packageName": "p p", "versionName": 7}' >caret.json
"$program" caret.json >out
says out '    1 | {"description": "*****", "packageName": "p p", "versionName": *}'
says out '      |                                         ^'

# A name is shown where it names a member, and nowhere else.
printf '{"description": "bucket", "recipe": ["clientToken"], "packageName" : 1}' >names.json
"$program" names.json >out
says out '    1 | {"description": "******", "recipe": ["***********"], "packageName" : *}'
finish
