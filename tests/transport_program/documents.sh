# SPDX-License-Identifier: BSL-1.0
# What is read, what is told of it, and what is sent: by the program that prints what it would send.
. "$2/lib.sh"
export AWS_REGION=us-east-1
unset IOTPKG_ENDPOINT AWS_USE_FIPS_ENDPOINT AWS_USE_DUALSTACK_ENDPOINT

# sends PATHS: these requests were printed, in this order.
sends() {
    local sent
    sent=$(grep -a -o '^P[A-Z]* /packages/[^?]*' out | sed 's|.*packages/||; s|/versions/|:|' | tr '\n' ' ')
    [ "$sent" = "${1:+$1 }" ] || fail "sent: $sent, not $1"
}
# tells LINES: standard error is these lines, but for those that only help to read, and dates of rules.
tells() {
    grep -v -e '^ ' err | sed 's/ (rules of .*)$//' >told
    printf '%s\n' "$1" | diff -u - told || fail "what is told is another"
}
valid() { printf '{"packageName": "%s", "versionName": "1"}' "$1"; }
characters='has a character outside [a-zA-Z0-9-_.]'

# One object a line, with the lines of the file.
{ valid a; printf '\n\n'; valid b; printf '\r\n'; valid c; } >lines.jsonl
cp lines.jsonl lines.ndjson
for file in lines.jsonl lines.ndjson; do
    run 0 "$file"
    is_empty err
    sends 'a:1 b:1 c:1'
done
printf '%s\n\n%s\n%s\n{\n' "$(valid a)" "$(valid 'b b')" "$(valid c)" >faults.jsonl
run 1 faults.jsonl
is_empty out
tells "faults.jsonl:3:17: error: /packageName: $characters, at byte 1 [package_name_characters]
faults.jsonl:5:2: error: document: is not valid JSON here; expected: a member name in double quotes [document_json]
2 valid requests, 2 errors, 0 warnings
nothing was sent; --send-valid sends what has no error"
says err '    3 | {"packageName": "b b"'

# An object, an array, standard input as any of these, a pipe.
valid a >object.json
printf '[%s,\n %s]' "$(valid b)" "$(valid c)" >array.json
run 0 object.json array.json
sends 'a:1 b:1 c:1'
for file in object.json array.json lines.jsonl; do
    run 0 - <"$file"
    is_empty err
done
sends 'a:1 b:1 c:1'
run 0 <(cat lines.jsonl)
sends 'a:1 b:1 c:1'
printf '\n%s' "$(valid 'b b')" | "$program" - >out 2>err
tells "<stdin>:2:17: error: /packageName: $characters, at byte 1 [package_name_characters]
0 valid requests, 1 error, 0 warnings
nothing was sent; --send-valid sends what has no error"

# An error anywhere stops everything, unless it is asked for; the status says that there was one.
printf '[%s,\n %s]' "$(valid 'b b')" "$(valid d)" >fault.json
run 1 object.json fault.json
is_empty out
tells "fault.json:1:18: error: /packageName: $characters, at byte 1 [package_name_characters]
2 files: 2 valid requests, 1 error, 0 warnings
nothing was sent; --send-valid sends what has no error"
run 1 --send-valid object.json fault.json faults.jsonl
sends 'a:1 d:1 a:1 c:1'
never_says err 'nothing was sent'

# A warning is told, and stops nothing. A policy can make it an error.
printf '{"packageName": "a", "versionName": "1", "artifact": {"s3Location": {"bucket": "abc", "key": "k"}}}' >warning.json
run 0 warning.json
sends a:1
says err 'warning.json:1:69: warning: /artifact/s3Location/version: is missing or empty'
run 1 --policy strict warning.json
is_empty out

# An update is read as an update.
printf '{"packageName": "a", "versionName": "1",\n "action": "PUBLISH", "tags": {}}' >update.json
run 1 --operation update-package-version update.json
says err 'update.json:2:23: error: /tags: is not a member of this request'

# What cannot be read, or holds nothing, is told after what is wrong elsewhere.
printf ' \n' >blank.jsonl
echo '[]' >empty.json
run 2 --send-valid object.json nowhere.json . blank.jsonl empty.json fault.json
is_empty out
tells "nowhere.json: No such file or directory
.: Is a directory
blank.jsonl: holds no request
empty.json: holds no request
fault.json:1:18: error: /packageName: $characters, at byte 1 [package_name_characters]
6 files, 4 not checked: 2 valid requests, 1 error, 0 warnings
nothing was sent"

# Times have to be some.
for option in --timeout --connect-timeout; do
    run 2 $option 0 object.json
    is_empty out
done
run 0 --help
says out 'Exit status: 0'
finish
