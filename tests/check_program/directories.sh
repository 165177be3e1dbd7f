# SPDX-License-Identifier: BSL-1.0
# Directories: which files are read of them, and in which order.
. "$(dirname "$0")/lib.sh"

request() { printf '{"packageName": "p", "versionName": "%s"}\n' "$1"; }

mkdir -p releases/b releases/c/d releases/.hidden
request 1 >releases/a.json
{ request 2 && request 3; } >releases/b/lines.jsonl
{ request 4 && request 5; } >releases/b/lines.ndjson
request 6 >releases/c/d/deep.json
request 7 >releases/z.json
# None of these.
for name in readme.md release.json.bak json .hidden.json .hidden/a.json; do echo nothing >"releases/$name"; done
mkdir releases/c/is_no_file.json

run 0 releases
says out "5 files: 7 valid requests, 0 errors"
run 0 releases/
says out "5 files: 7 valid requests"
(cd releases && "$program" .) >out || fail "the directory that it runs in"
says out "5 files: 7 valid requests"
run 0 --print document releases
[ "$(grep -o '"versionName":"[0-9]"' out | tr -dc 0-9)" = 1234567 ] || fail "in the order of the names" "$(cat out)"
run 0 releases releases/a.json
says out "releases/a.json:1:17: warning: document: is the same request"
says out "6 files"

# A file is read whatever its name; a directory whatever begins its own.
run 1 releases/readme.md
run 1 releases/.hidden
says out "releases/.hidden/a.json:1:2: error: document"

# Each fault with the path that leads to it.
request "1 1" >releases/c/d/bad.json
run 1 releases
says out "releases/c/d/bad.json:1:37: error: /versionName"
rm releases/c/d/bad.json

# Links to files are followed, and links to directories are not: they may lead back.
if ln -s ../a.json releases/c/link.json 2>/dev/null && [ -L releases/c/link.json ]; then
    ln -s .. releases/c/back
    run 0 releases
    says out "releases/c/link.json:1:17: warning: document: is the same request"
    says out "6 files"
    run 0 releases/c/back/b
    says out "2 files: 4 valid requests"
    ln -s nowhere.json releases/c/broken.json
    run 2 releases
    says err "iotpkg-check: releases/c/broken.json: No such file or directory"
    says out "7 files, 1 not checked: 8 valid requests"
    rm releases/c/link.json releases/c/back releases/c/broken.json
fi
if mkfifo releases/pipe.json 2>/dev/null; then
    run 0 releases
    says out "5 files"
    rm releases/pipe.json
fi

mkdir -p none/empty && echo nothing >none/readme.md
run 2 none releases
says err "iotpkg-check: none: holds no .json, .jsonl, .ndjson, .yaml or .yml file"
says out "6 files, 1 not checked: 7 valid requests"
run 2 --format json none
says out '"problems": [{"file":"none","message":"holds no .json, .jsonl, .ndjson, .yaml or .yml file"}]'
chmod 0 releases/b
if ! ls releases/b >/dev/null 2>&1; then
    run 2 releases
    says err "iotpkg-check: releases/b: "
    says out "4 files, 1 not checked: 3 valid requests"
else
    echo "SKIPPED: this user reads all directories, so one that cannot be read was NOT tried"
fi
chmod 755 releases/b

# Many of them, on all cores, in their order.
mkdir many
for number in $(seq 300); do request "$number" >"many/$(printf %03d "$number").json"; done
run 0 --print document many
[ "$(grep -o '"versionName":"[0-9]*"' out | tr -dc '0-9\n')" = "$(seq 300)" ] || fail "300 files" "$(head -c 500 out)"
finish
