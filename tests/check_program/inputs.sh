# SPDX-License-Identifier: BSL-1.0
# Objects, arrays, lines, standard input, pipes: what is a request where.
. "$(dirname "$0")/lib.sh"

request='{"packageName": "p", "versionName": "1"}'
faulty='{"packageName": "p p", "versionName": "1"}'

# valid COUNT ARGUMENTS…
valid() {
    local count=$1
    shift
    run 0 "$@"
    says out "$count valid request"
}
printf '%s' "$request" >object.json && valid 1 object.json
printf '[%s,\n%s]' "$request" "$request" >array.json && valid 2 array.json
printf '%s\n%s\n' "$request" "$request" >lines.jsonl && valid 2 lines.jsonl
cp lines.jsonl lines.ndjson && valid 2 lines.ndjson
printf '%s\r\n\r\n%s' "$request" "$request" >windows.jsonl && valid 2 windows.jsonl
valid 4 lines.jsonl array.json && says out "2 files: 4 valid requests"

# Standard input, whatever it is.
valid 1 - <object.json
valid 2 - <array.json
valid 2 - <lines.jsonl
valid 2 - < <(cat lines.jsonl)
valid 2 <(cat lines.jsonl)
valid 2 <(cat array.json)
valid 2 - < <(printf '\n \n' && cat lines.jsonl)
valid 1 - < <(printf '{"packageName": "p",\n"versionName": "1"}\n')
cp object.json ./- && valid 1 ./-
cp object.json ./--policy && valid 2 object.json -- --policy

# Braces in strings end no object, and the first line of one is no object.
valid 2 - < <(printf '{"packageName": "p", "versionName": "1", "description": "}\\"{"}\n%s\n' "$request")
valid 1 - < <(printf '{"packageName": "p", "artifact": {"s3Location":\n{"bucket": "acme", "key": "k", "version": "v"}}, "versionName": "1"}')

# One object a line in a file that does not say so.
cp lines.jsonl lines.json
run 1 lines.json
says out "lines.json:2:1: error: document: has text after the end of the JSON value [document_trailing_text]"
says out "name the file .jsonl"

# Lines are those of the file, wherever the fault is.
printf '%s\n\n%s\n[]\n%s' "$request" "$faulty" "$faulty" >faults.jsonl
run 1 faults.jsonl
says out "faults.jsonl:3:17: error: /packageName"
says out "    3 | $faulty"
says out "faults.jsonl:4:1: error: document: has the wrong type"
says out "faults.jsonl:5:17: error: /packageName"
says out "1 valid request, 3 errors"
printf '{"packageName": "p", "versionName": "1\n%s\n{\r\n' "$request" >open.jsonl
run 1 open.jsonl
says out "open.jsonl:1:39: error: document: is not valid JSON here; expected: a closing quote"
says out '    1 | {"packageName": "p", "versionName": "*'
says out "open.jsonl:3:2: error: document: is not valid JSON here; expected: a member name"
run 1 - < <(printf '\n\n%s\n' "$faulty")
says out "<stdin>:3:17: error: /packageName"
run 1 - < <(printf '\n\n[%s,\n%s]\n' "$request" "$faulty")
says out "<stdin>:4:17: error: /packageName"
for size in 1 510 511 512 2000; do
    run 1 - < <(printf '%s\n' "$request" && head -c $size /dev/zero && printf '\n%s\n' "$faulty")
    says out "<stdin>:3:17: error: /packageName"
done

# Places in an array are those of the whole file, and each request has its own public text.
printf '[%s,\n %s,\n %s]' "$faulty" "$request" "$faulty" >faults.json
run 1 faults.json
says out "faults.json:1:18: error: /packageName"
says out "faults.json:3:18: error: /packageName"
says out "    3 |  $faulty]"
printf '[%s, 7, null' "$request" >broken.json
run 1 broken.json
says out "1 valid request, 3 errors"

# Of very many findings the first are shown, and all are counted.
{ printf '{"packageName": "p", "versionName": "1", "tags": {' && yes '"": "", ' | head -n 3000 && printf '"": ""}}'; } >many.json
run 1 many.json
says out "and 5002 more"
says out "0 valid requests, 6002 errors, 0 warnings"
[ "$(grep -c ': error: ' out)" = 1000 ] || fail "not 1000 errors are shown"
run 1 --format github many.json
says out "::warning title=not shown::and 5002 more"
run 1 --format json many.json
says out '"errors":6002,"warnings":0,"omitted":5002,'
run 1 --format sarif many.json
says out '"and 5002 more"'

# What a terminal must not get, what has no width, what is too wide.
printf '{"packageName": "a\x1b[31mb\xff\xe2\x80\xae", "versionName": "1"}' >escape.json
run 1 escape.json
never_says out $'\x1b'
never_says out $'\xff'
never_says out $'\xe2\x80\xae'
says out '"a�[31mb��"'
printf '\xef\xbb\xbf{"packageName":\t"\xc3\xa9\xf0\x9f\x98\x80", "version": "1"}' >wide.json
run 1 wide.json
says out '    1 | {"packageName": "é😀", "version": "*"}'
says out '      |                       ^'
{ printf '{"packageName": "p", "versionName": "1", "description": "' && head -c 3000000 /dev/zero | tr '\0' x &&
    printf '", "tags": {"a": "b"}, "clientToken": "short"}'; } >huge.json
run 1 huge.json
[ "$(wc -c <out)" -lt 2000 ] || fail "a huge line is shown in full"
says out '| …**", "tags": {"a": "b"}, "clientToken": "short"}'
head -c 5000 "$program" >binary.json
run 1 binary.json
[ "$(wc -c <out)" -lt 1000 ] || fail "a binary file is shown in full"
"$program" "$(printf 'no\x1bfile')" >out 2>&1
never_says out $'\x1b'
finish
