# SPDX-License-Identifier: BSL-1.0
# Package versions in templates of CloudFormation, in YAML and as CDK writes them.
. "$(dirname "$0")/lib.sh"

printf 'Resources: {}\n' >probe.yaml
"$program" probe.yaml >out 2>err
if grep -qF "built without libyaml" err; then
    echo "SKIPPED: libyaml is not here, so templates in YAML were NOT read"
    exit 77
fi
finds "$here/templates"
run 1 "$here/templates/faults_beside_functions.yaml" "$here/templates/tag_faults.template.json"
sed "s|$here/||" out >found
is_golden templates.text found
for format in json sarif github; do
    (cd "$here" && "$program" --format $format templates/faults_beside_functions.yaml) | grep -v '"tool"' >found
    is_golden templates.$format found
done

# Of what is passed over there is neither a request to print nor one to compare.
version() {
    printf '{"Resources": {"V": {"Type": "AWS::IoT::SoftwarePackageVersion", "Properties": %s}}}' "$1"
}
version '{"PackageName": "p", "VersionName": {"Ref": "Version"}}' >with.template.json
version '{"PackageName": "p", "VersionName": "1", "Tags": [{"Key": "team", "Value": "hvac"}]}' >without.template.json
run 0 with.template.json with.template.json
says out "with.template.json:1:116: note: Ref is not evaluated, so /VersionName is not checked"
says out "2 files: 2 valid requests, 0 errors, 0 warnings"
run 0 --print document with.template.json
is_empty out
says err "note: Ref is not evaluated"
run 0 --print body without.template.json
says out '{"tags":{"team":"hvac"}}'
version '{"PackageName": "p", "VersionName": "1"}' >other.template.json
run 0 without.template.json other.template.json
says out "2 files: 2 valid requests, 0 errors, 0 warnings"
printf '{"packageName": "p", "versionName": "1", "Resources": {"a": {}}}' >request.json
run 1 request.json
says out "/Resources: is not a member of this request"
run 0 --quiet with.template.json
is_empty out
is_empty err

# What CDK wrote is a directory of many files, of which the templates count.
mkdir -p cdk.out/asset.1 cdk.out/assembly-Stage
touch cdk.out/cdk.out cdk.out/assembly-Stage/cdk.out
for other in cdk.out/manifest.json cdk.out/tree.json cdk.out/Releases.assets.json cdk.out/asset.1/package.json; do
    echo '{"version": "36.0.0"}' >$other
done
echo '{"Resources": {"B": {"Type": "AWS::S3::Bucket"}}}' >cdk.out/Storage.template.json
run 2 cdk.out
says err "iotpkg-check: cdk.out: holds no request"
cp with.template.json cdk.out/Releases.template.json
cp without.template.json cdk.out/assembly-Stage/Stage.template.json
run 0 cdk.out
says out "3 files: 2 valid requests, 0 errors, 0 warnings"
run 2 cdk.out/Storage.template.json
says err "is a template of CloudFormation without a resource of type AWS::IoT::SoftwarePackageVersion"

# One line of a pipe may be one, too, whatever comes behind it.
{ cat with.template.json; printf '\n{"packageName": "p q", "versionName": "1"}\n'; } | "$program" - >out
says out "<stdin>:1:116: note: Ref is not evaluated, so /VersionName is not checked"
says out "<stdin>:2:17: error: /packageName: has a character outside"
echo '{"packageName": "p", "versionName": "1", "Resources": 1, "a": "\"Resources\""}' | "$program" - >out
says out "<stdin>:1:42: error: /Resources: is not a member of this request"
# Nothing stands behind a zero in silence.
{ cat without.template.json; printf '\0{'; } >zero.template.json
run 1 zero.template.json
says out "zero.template.json:1:167: error: document: has text after the end of the JSON value"
# What keeps its text from being JSON is told, however many faults stand in front of it.
echo '{"Resources": {"V": {"Type": "AWS::IoT::SoftwarePackageVersion"}}, "a": 1, "a": 2, "a": 3,}' >many.template.json
run 1 --max-findings 1 many.template.json
says out "[document_json]"
# Notes are shown as far as findings are, and the rest is counted.
version '{"PackageName": {"Ref": "P"}, "VersionName": {"Ref": "V"}, "Tags": [{"Ref": "T"}, {"Ref": "T"}]}' >notes.template.json
run 0 --max-findings 3 notes.template.json with.template.json
[ "$(grep -c ' note: ' out)" = 3 ] || fail "not 3 notes"
says out "and 2 more notes"
run 0 --max-findings 0 --format json notes.template.json
says out '"notes": [],'
says out '"valid":1,"errors":0,"warnings":0,"omitted":0,"omitted_notes":4,'
version '{"Tags": [0, 0, {"Key": "a", "Value": ""}, 0]}' >faults.template.json
run 1 --max-findings 2 --rule tag_value_template=warn faults.template.json
says out "and 3 more"
says out "0 valid requests, 5 errors, 1 warning"

run 2 --operation update-package-version without.template.json "$here/templates/names_missing.yaml"
never_says out "error: "
says err "without.template.json: is a template of CloudFormation, which makes no UpdatePackageVersion"
run 1 --policy service without.template.json with.template.json "$here/templates/artifact_parts_missing.yaml"
run 0 --rule tag_value_template=off - <<'END'
Resources:
  V:
    Type: AWS::IoT::SoftwarePackageVersion
    Properties: {PackageName: p, VersionName: 1, Tags: [{Key: a, Value: ""}]}
END
says out "1 valid request"
# What is recognised and not read has a name.
printf 'resource "awscc_iot_software_package_version" "it" {\n  package_name = "p"\n}\n' >main.tf
printf '# releases\nterraform {\n}\n' >by_its_words
for file in main.tf by_its_words; do
    run 2 $file
    says err "iotpkg-check: $file: is Terraform, which is not read"
done
run 2 - <main.tf
says err "iotpkg-check: <stdin>: is Terraform, which is not read"
printf '#!/bin/sh\naws iot create-package-version --package-name p\n' >release.sh
printf '$ aws iot create-package-version --package-name p\n' >copied
for file in release.sh copied; do
    run 2 $file
    says err "iotpkg-check: $file: is a command of a shell, which is not read"
done
finish
