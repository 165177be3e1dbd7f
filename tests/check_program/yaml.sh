# SPDX-License-Identifier: BSL-1.0
# Requests in YAML, as --cli-input-yaml takes them.
. "$(dirname "$0")/lib.sh"

printf 'packageName: p\nversionName: "1"\n' >one.yaml
"$program" one.yaml >out 2>err
if grep -qF "built without libyaml" err; then
    run 2 one.yaml
    says err "iotpkg-check: one.yaml: is YAML, which this program cannot read: it was built without libyaml"
    echo "SKIPPED: libyaml is not here, so NO YAML was read"
    exit 77
fi
finds "$here/yaml"
run 1 "$here/yaml/unknown_members.yaml" "$here/yaml/comments.yaml" "$here/yaml/names.yaml"
sed "s|$here/||" out >found
is_golden yaml.text found

# What is found has its place, whatever the file is called, and the names of files are not asked for.
for name in one.yml ONE.yaml; do
    printf 'packageName: p q\nversionName: "1"\n' >$name
    run 1 $name
    says out "$name:1:14: error: /packageName: has a character outside"
    says out "    1 | packageName: p q"
    says out "      |              ^"
done
for start in '' '---\n' '# a comment\n' '%YAML 1.2\n---\n' '\n\n'; do
    printf -- "${start//%/%%}"'packageName: p q\nversionName: 1.10\n' >piped
    run 1 - <piped
    says out "<stdin>:$(grep -n packageName piped | cut -d: -f1):14: error: /packageName: has a character outside"
    says out "versionName: ****"
    says out "/versionName: has the wrong type; expected: a string [document_type]"
done
for start in 'packageName:\tp q' '"packageName": p q' "'packageName': p q" '-\r\n  packageName: p q\r' '? packageName\n: p q' '%%TAG ! a\n---\npackageName: p q'; do
    printf -- "$start"'\n' | "$program" - >out
    says out "/packageName: has a character outside"
done
printf -- '- packageName: p\n  versionName: "1"\n- packageName: q\n  versionName: "1"\n' | "$program" - >out
says out "2 valid requests"
# A file whose name says JSON is held to it.
cp one.yaml one.json
run 1 one.json
says out "[document_json]"

# The requests are those of JSON, and are compared with those of other files.
run 0 --print document "$here/yaml/json_as_yaml.yaml"
grep -o '.*,"clientToken"' out >printed
cp "$here/yaml/json_as_yaml.yaml" copy.json
run 0 --print document copy.json
grep -o '.*,"clientToken"' out | diff printed - || fail "JSON read as YAML makes another request"
printf '{"packageName": "p",\n "versionName": "1", "description": "other"}' >other.json
run 1 other.json one.yaml
says out "one.yaml:1:14: error: document: has other content for a version"
says out "= note: the one before it is at other.json:1:17"
run 0 --operation update-package-version --print body - <<'END'
packageName: p
versionName: "1"
action: PUBLISH
END
says out '{"action":"PUBLISH"}'

# Aliases in aliases end.
{
    echo 'a0: &a0 [x, x]'
    for level in $(seq 40); do echo "a$level: &a$level [*a$((level - 1)), *a$((level - 1))]"; done
} >bomb.yaml
run 2 --max-size 100000 bomb.yaml
says err "bomb.yaml: has aliases that make more of it than may be read; --max-size allows more"
# What many resources have in common, and what stands there without being a value, counts for each of them.
{
    echo 'X: &x {'"$(printf 'a%s, ' $(seq 2000))"'Tags: &t ['"$(printf '0, %.0s' $(seq 2000))"']}'
    echo 'Resources:'
    for number in $(seq 300); do
        echo "  V$number: {Type: AWS::IoT::SoftwarePackageVersion, Properties: *x}"
        echo "  W$number: {Type: AWS::IoT::SoftwarePackageVersion, Properties: {Tags: *t}}"
        echo "  X$number: *x"
    done
} >common.yaml
run 2 --max-size 100000 common.yaml
says err "common.yaml: has aliases that make more of it than may be read"
# So does a long text of a request that is refused behind it.
{
    echo "- &t {description: $(printf 'k%.0s' $(seq 10000)), 1: a}"
    for number in $(seq 1000); do echo '- *t'; done
} >refused.yaml
run 2 --max-size 100000 refused.yaml
says err "refused.yaml: has aliases that make more of it than may be read"
# So does a line of many, and nesting.
printf '[%.0s' $(seq 2000) >deep.yaml
printf '[%.0s' $(seq 129) >less_deep.yaml
run 1 deep.yaml less_deep.yaml
says out "deep.yaml:1:129: error: document: is not YAML that stands for JSON here [document_yaml]"
says out "less_deep.yaml:1:129: error: document: is not YAML that stands for JSON here [document_yaml]"
for count in 100 101; do
    {
        for number in $(seq $count); do echo "%TAG !a$number! tag:example.com,2026:"; done
        printf -- '---\npackageName: p q\nversionName: "1"\n'
    } >directives$count.yaml
done
run 1 directives100.yaml directives101.yaml
says out "directives100.yaml:102:14: error: /packageName: has a character outside"
says out "directives101.yaml:101:1: error: document: is not YAML that stands for JSON here [document_yaml]"

# Places that lie far apart in any order, on lines of their own and on a long one.
{
    echo '- &first {packageName: first of all, versionName: "1"}'
    for number in $(seq 3000); do echo "# $number"; done
    printf -- '- &long {a: [%sx], packageName: long q, versionName: "1"}\n' "$(printf '%s, ' $(seq 9000))"
    for number in $(seq 100); do
        echo '- *first'
        echo "- {packageName: p $number, versionName: \"1\"}"
    done
    echo '- *long'
} >apart.yaml
run 1 apart.yaml
[ "$(grep -cF "    1 | - ****** {packageName: first of all, versionName: \"1\"}" out)" = 101 ] || fail "apart.yaml: first"
[ "$(grep -cF "$(printf '      |                        ^')" out)" = 101 ] || fail "apart.yaml: caret"
says out " 3202 | - {packageName: p 100, versionName: \"1\"}"
says out ' 3002 | - ***** {*: [*, *, *, *, *, *, *, *, *, **, **'
[ "$(grep -cF '***, ****, ****, ****, *], packageName: long q, versionName: "1"}' out)" = 2 ] ||
    fail "apart.yaml: long"

run 2 --max-size 20 one.yaml
says err "is larger than 20 bytes"
: >empty.yaml
run 2 empty.yaml
says err "empty.yaml: holds no request"
mkdir -p releases/below && cp one.yaml releases/1.yaml && sed 's/"1"/"2"/' one.yaml >releases/below/2.yml
run 0 releases
says out "2 files: 2 valid requests"
finish
