# SPDX-License-Identifier: BSL-1.0
# 0 valid, 1 errors, 2 could not run; and what is said then.
. "$(dirname "$0")/lib.sh"

good=$examples/release.json
bad=$examples/release-with-faults.json
run 0 "$good"
run 1 "$bad"
run 1 "$good" "$bad"
run 2 "$bad" nosuch.json
says out "2 files, 1 not checked: 0 valid requests, 5 errors"

refuses() {
    local words=$1
    shift
    run 2 "$@"
    is_empty out
    says err "iotpkg-check: $words"
}
refuses "no file to check"
refuses "nosuch.json: No such file or directory" nosuch.json
mkdir directory
refuses "directory: holds no .json, .jsonl, .ndjson, .yaml or .yml file" directory
: >empty.json
refuses "empty.json: holds no request" empty.json
printf ' \r\n\t\n' >blank.json
refuses "blank.json: holds no request" blank.json
echo '[ ]' >array.json
refuses "array.json: holds no request" array.json
printf '\xef\xbb\xbf[] x' >around.json
run 1 around.json
run 2 --rule document_byte_order_mark=warn --rule document_trailing_text=warn around.json
says out "around.json:1:4: warning: document: has text after the end of the JSON value"
says err "around.json: holds no request"
printf '\n  \n' >empty.jsonl
refuses "empty.jsonl: holds no request" empty.jsonl
refuses "<stdin>: holds no request" - </dev/null

refuses "unknown policy strikt; did you mean strict?" --policy strikt "$good"
refuses "unknown rule bucket_charactres; did you mean bucket_characters?" --rule bucket_charactres=off "$good"
refuses "unknown severity of; did you mean off?" --rule bucket_characters=of "$good"
refuses "--rule bucket_characters: write ID=off" --rule bucket_characters "$good"
refuses "rule utf8 is always an error" --rule utf8=off "$good"
refuses "unknown format jsn; did you mean json?" --format jsn "$good"
refuses "unknown form to print hhtp; did you mean http?" --print hhtp "$good"
refuses "unknown option --polcy; did you mean --policy?" --polcy=strict "$good"
refuses "unknown option --polcy; did you mean --policy?" "$good" --polcy
refuses "unknown option -x" -x "$good"
refuses "--policy: a value is missing" "$good" --policy
refuses '--region a"b: a Region has no characters but' --region 'a"b' "$good"
refuses "--region US-EAST-1: a Region is written in lower case" --region US-EAST-1 "$good"
refuses "--region eu-west-1b: a zone is given" --region eu-west-1b "$good"
refuses "--region iot.eu-west-1.amazonaws.com: a host name" --region iot.eu-west-1.amazonaws.com "$good"
refuses "--region : the Region is empty" --region "" "$good"
refuses "--region �[1m: " --region $'\e[1m' "$good"
refuses "--region eu-west-1: no FIPS endpoint is documented" --region eu-west-1 --fips "$good"
refuses "--fips and --dual-stack need --region" --dual-stack "$good"
refuses "--list-rules writes text or json" --list-rules --format sarif
run 2 --policy qqqqqqqqqqqq "$good"
never_says err "did you mean"

# A file that may not be read: root reads it all the same.
cp "$good" locked.json
chmod 000 locked.json
if [ "$(id -u)" != 0 ]; then
    refuses "locked.json: Permission denied" locked.json
elif setpriv --reuid=65534 --regid=65534 --clear-groups test -x "$program" 2>/dev/null; then
    chmod 755 .
    setpriv --reuid=65534 --regid=65534 --clear-groups "$program" locked.json >out 2>err </dev/null
    [ $? = 2 ] || fail "a file without permission"
    says err "iotpkg-check: locked.json: Permission denied"
else
    echo "SKIPPED: as root, and no other user can run $program: the file without permission was NOT tried"
fi

# Policies and rules.
run 0 --policy wire_safe "$good"
printf '{"packageName": "a b", "versionName": "1"}' >spaced.json
run 1 spaced.json
run 0 --policy wire_safe spaced.json
run 0 --rule package_name_characters=off spaced.json
never_says out "warning:"
run 0 --rule package_name_characters=warn spaced.json
says out "warning: /packageName"
run 1 --rule package_name_characters=off --rule package_name_characters=error spaced.json
run 1 --policy wire_safe --policy strict spaced.json
run 1 --rule package_name_characters=error --policy wire_safe spaced.json

# What there is to know.
run 0 --help
is_empty err
! grep -E '.{111}' out || fail "a line of the help text is too long"
for option in --policy --rule --format --print --region --list-rules --version "-h, --help"; do
    says out "  $option"
done
run 0 -h
run 0 --version
grep -qE '^iotpkg-check [0-9]+\.[0-9]+\.[0-9]+ \(rules of ' out || fail "--version says $(cat out)"
run 0 --list-rules
[ "$(grep -c . out)" -gt 80 ] || fail "--list-rules has few lines"
grep -qE '^s3_version_missing +warning +prose ' out || fail "--list-rules: s3_version_missing"
run 0 --list-rules --policy strict
grep -qE '^s3_version_missing +error +prose ' out || fail "--list-rules --policy strict"
run 0 --list-rules --policy service
grep -qE '^bucket_characters +off ' out || fail "--list-rules --policy service"
grep -qE '^document_json +error ' out || fail "--list-rules: what no policy turns off"
finish
