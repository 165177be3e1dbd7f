# SPDX-License-Identifier: BSL-1.0
# A SARIF log with everything in it, as the test of its structure and as a sample for its schema.
. "$(dirname "$0")/lib.sh"
node=$4
site=${5:-}

cp "$examples"/release*.json .
mkdir -p "a b"
cp release-with-faults.json "a b/é:%.json"
run 2 --format sarif release.json release-with-faults.json "a b/é:%.json" "$PWD/release-with-faults.json" nosuch.json - <release-with-faults.json
mv out sample.sarif
run 0 --list-rules --format json
"$node" "$here/sarif.mjs" sample.sarif out "$site" || fail "the structure"
says sample.sarif '"uri":"a%20b/%C3%A9%3A%25.json"'
says sample.sarif '"uri":"stdin"'
never_says sample.sarif "$PWD"
says sample.sarif '"executionSuccessful":false,"exitCode":2'

# Elsewhere it has no relative name.
mkdir here
cd here
run 1 --format sarif "${PWD%/here}/release-with-faults.json"
says out '"uri":"file:///'
cd ..

run 1 --format json release-with-faults.json
"$node" -e 'JSON.parse(require("fs").readFileSync("out", "utf8"))' || fail "--format json"
run 2 --format json nosuch.json
"$node" -e 'JSON.parse(require("fs").readFileSync("out", "utf8"))' || fail "--format json without violations"
finish
