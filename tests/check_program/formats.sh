# SPDX-License-Identifier: BSL-1.0
# What is found, in every format, byte by byte.
. "$(dirname "$0")/lib.sh"

cp "$examples"/release*.json .
cat >"odd, name: 100%.jsonl" <<'END'
{"packageName": "p", "versionName": "1"}

{"packageName": "p", "versionName": "..", "description": ""}
{"packageName": "p", "versionName": "2", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "k"}}}
END
printf '{"packageName": "p", "versionName": "1",\n "attributes": {"a b": "secret", "c": 7}}' >attributes.json

for format in text json sarif github; do
    run 1 --format $format release-with-faults.json "odd, name: 100%.jsonl" attributes.json
    is_empty err
    # The rules stand on one line, which changes with each hint; sarif.mjs looks at them.
    grep -v '^  "tool": {' out >found
    is_golden faults.$format found
    run 0 --format $format release.json
    grep -v '^  "tool": {' out >found
    is_golden valid.$format found
    run 2 --format $format release.json nosuch.json
    says err "iotpkg-check: nosuch.json: No such file or directory"
    grep -v '^  "tool": {' out >found
    is_golden missing.$format found
done

# One request that is a warning alone is valid.
run 0 --format text - <<'END'
{"packageName": "p", "versionName": "1", "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "k"}}}
END
says out "warning: /artifact/s3Location/version"
says out "1 valid request, 0 errors, 1 warning"
finish
