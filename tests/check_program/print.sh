# SPDX-License-Identifier: BSL-1.0
# --print: the valid requests on standard output and nothing else.
. "$(dirname "$0")/lib.sh"

cp "$examples/release.json" .
for what in http curl body document; do
    run 0 --print $what release.json
    is_empty err
    is_golden print.$what out
done

# What was printed as a document is the same request.
run 0 --print document release.json
mv out again.json
run 0 --print http again.json
is_golden print.http out

# Findings stay out of the way; what is not valid is not printed.
printf '%s\n' '{"packageName": "p p", "versionName": "1"}' \
    '{"packageName": "p", "versionName": "1", "clientToken": "0f8fad5b-d9cb-469f-a165-70867728950e"}' \
    '{"packageName": "p", "versionName": "2", "clientToken": "7c9e6679-7425-40de-944b-e07fc1f90ae7"}' >some.jsonl
run 1 --print body some.jsonl
[ "$(cat out)" = "$(printf '{}\n{}')" ] || fail "two bodies: $(cat out)"
says err "some.jsonl:1:17: error: /packageName"
says err "2 valid requests, 1 error, 0 warnings"
run 1 --print document some.jsonl
mv out some.ndjson
run 0 --print document some.ndjson
cmp -s out some.ndjson || fail "documents of documents"
run 1 --print body --format json some.jsonl
says err '"rule":"package_name_characters"'

run 0 --print http --region cn-north-1 release.json
says out $'Host: iot.cn-north-1.amazonaws.com.cn\r'
run 0 --print curl --region cn-northwest-1 --dual-stack release.json
says out '"aws:amz:cn-northwest-1:iot"'
says out "\"https://iot.cn-northwest-1.api.amazonwebservices.com.cn\"'/packages/"
run 0 --print http --region us-gov-west-1 --fips --dual-stack release.json
says out $'Host: iot-fips.us-gov-west-1.api.aws\r'
run 0 --print curl --region eu-central-1 release.json
says out '"aws:amz:eu-central-1:iot"'
says out "\"https://iot.eu-central-1.amazonaws.com\"'/packages/"
never_says out AWS_REGION

# The command comes through a shell as it is, whatever the texts hold; what the shell has is not in it.
mkdir bin
printf '#!/bin/sh\nfor argument; do printf "%%s\\n" "$argument"; done\n' >bin/curl
chmod +x bin/curl
cat >odd.json <<'END'
{"packageName": "a'b$(echo no)`echo no`\"x\\", "versionName": "1; echo no",
 "description": "it's $HOME `echo no` \"q\" \\ ! ' '' é 😀 @file", "attributes": {"a": "'; echo no; '"},
 "clientToken": "0f8fad5b-d9cb-469f-a165-70867728950e$(echo)'"}
END
lenient="--rule package_name_characters=off --rule version_name_characters=off"
export AWS_REGION=eu-west-1 AWS_ACCESS_KEY_ID='key $(echo no)' AWS_SECRET_ACCESS_KEY="it's \"secret\""
run 0 $lenient --print curl odd.json
never_says out eu-west-1
never_says out '$(echo no)'"'"
never_says out secret
mv out command
run 0 $lenient --print body odd.json
for shell in sh bash dash; do
    command -v $shell >/dev/null || continue
    PATH=$PWD/bin:$PATH $shell ./command >arguments
    grep -qxF -f out arguments || fail "$shell: the body is not what it was: $(cat arguments)"
    grep -qxF -e "key \$(echo no):it's \"secret\"" arguments || fail "$shell: credentials"
    grep -qxF -e "https://iot.eu-west-1.amazonaws.com/packages/a%27b%24%28echo%20no%29%60echo%20no%60%22x%5C/versions/1%3B%20echo%20no?clientToken=0f8fad5b-d9cb-469f-a165-70867728950e%24%28echo%29%27" arguments ||
        fail "$shell: the target"
    ! grep -q token: arguments || fail "$shell: a session token from nowhere"
    PATH=$PWD/bin:$PATH AWS_SESSION_TOKEN='to ken' $shell ./command >arguments
    grep -qxF -e "x-amz-security-token: to ken" arguments || fail "$shell: the session token"
    ! PATH=$PWD/bin:$PATH AWS_ACCESS_KEY_ID= $shell ./command >arguments 2>&1 || fail "$shell: no credentials"
done
finish
