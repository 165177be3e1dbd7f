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
# So does a line of many, and nesting.
printf '[%.0s' $(seq 2000) >deep.yaml
run 1 deep.yaml
says out "[document_yaml]"

run 2 --max-size 20 one.yaml
says err "is larger than 20 bytes"
: >empty.yaml
run 2 empty.yaml
says err "empty.yaml: holds no request"
mkdir -p releases/below && cp one.yaml releases/1.yaml && sed 's/"1"/"2"/' one.yaml >releases/below/2.yml
run 0 releases
says out "2 files: 2 valid requests"
finish
