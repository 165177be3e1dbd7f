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
valid 2 - < <(printf '{"packageName": "p", "versionName": "2", "description": "}\\"{"}\n%s\n' "$request")
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
run 1 --max-findings 6001 many.json
says out "and 1 more"
[ "$(grep -c ': error: ' out)" = 6001 ] || fail "not 6001 errors are shown"
run 1 --max-findings 6002 many.json
never_says out "more"
run 1 --max-findings 0 many.json
says out "and 6002 more"
never_says out ': error: '
# Of all files together, and warnings hide no errors.
printf '%s\n%s\n%s\n' "$faulty" "$faulty" "$faulty" >three.jsonl
run 1 --max-findings 2 three.jsonl three.jsonl
says out "and 4 more"
says out "2 files: 0 valid requests, 6 errors, 0 warnings"
[ "$(grep -c ': error: ' out)" = 2 ] || fail "not 2 errors are shown"
printf '{"packageName": "p", "versionName": "1", "x": "", "y": "", "tags": {"": ""}}' >mixed.json
run 1 --rule document_member_unknown=warn --max-findings 1 mixed.json
says out "and 1 more"
says out ": error: /tags: "
says out "0 valid requests, 1 error, 2 warnings"

# What has no end, and what is larger than a document may be.
if [ -e /dev/zero ]; then
    run 2 /dev/zero
    says err "iotpkg-check: /dev/zero: the document at line 1 is larger than 16000000 bytes; --max-size allows more"
    run 2 --format json --max-size 1000 /dev/zero
    says out '"problems": [{"file":"/dev/zero","message":"the document at line 1 is larger than 1000 bytes;'
    run 2 --format sarif --max-size 1000 /dev/zero
    says out '"message":{"text":"the document at line 1 is larger than 1000 bytes;'
    run 2 --max-size 1000000 - < <(yes '')
    says err "<stdin>: the document at line 1 is larger than"
fi
run 0 --max-size ${#request} object.json
run 0 --max-size ${#request} lines.jsonl
run 0 --max-size ${#request} - <lines.jsonl
run 2 --max-size $((${#request} - 1)) object.json
says err "object.json: the document at line 1 is larger than $((${#request} - 1)) bytes"
run 2 --max-size $((${#request} - 1)) - <object.json
printf '\n\n\n%s\n' "$request" | "$program" --max-size $((${#request} - 1)) - 2>err
says err "<stdin>: the document at line 4 is larger than"
for size in ${#faulty} 100 150; do
    printf '%s\n%s\n%*s\n%s' "$request" "$faulty" $((size + 1)) '{}' "$request" >long_line.jsonl
    run 2 --max-size "$size" long_line.jsonl
    says out "long_line.jsonl:2:17: error: /packageName"
    says out "1 valid request, 1 error"
    says err "long_line.jsonl: the document at line 3 is larger than $size bytes"
    run 2 --max-size "$size" - <long_line.jsonl
    says err "<stdin>: the document at line 3 is larger than $size bytes"
done

# UTF-16, as PowerShell's > writes it; a line that is one zero.
for start in '\xff\xfe{\0}\0' '\xfe\xff\0{\0}' '{\0}\0' '\0{\0}' '[\0]\0' '\0[\0]'; do
    printf "$start" >utf16.json
    cp utf16.json utf16.jsonl
    for way in utf16.json utf16.jsonl -; do
        run 2 --format json $way <utf16.json
        says err "is UTF-16, and JSON is UTF-8"
        says out '"message":"is UTF-16,'
    done
done
printf '%s\n\0\n%s\n\0' "$request" "$request" >zeros.jsonl
run 1 zeros.jsonl
says out "zeros.jsonl:2:1: error: document"
says out "zeros.jsonl:4:1: error: document"
run 1 - <zeros.jsonl
says out "<stdin>:2:1: error: document"
says out "<stdin>:4:1: error: document"

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
# Nor anywhere else: the names of files, unknown words of the command line, keys.
hostile=$'a\x1b\x7f\xc2\x9b\xe2\x80\xa8\xe2\x80\xae\xff'
harmless() {
    for bytes in $'\x1b' $'\x7f' $'\x9b' $'\xe2\x80\xa8' $'\xe2\x80\xae' $'\xff'; do
        never_says out "$bytes"
        never_says err "$bytes"
    done
}
for format in text json sarif github; do
    run 2 --format $format "$hostile"
    harmless
    printf '{"packageName": "p", "versionName": "1", "tags": {"%s": ""}, "%s": 1}' "${hostile%?}" "${hostile%?}" \
        >"$hostile"
    run 1 --format $format "$hostile"
    harmless
    rm "$hostile"
done
for option in --policy --rule --format --print --operation --region --max-size --max-findings; do
    run 2 "$option" "$hostile" object.json
    harmless
done
run 2 --rule "$hostile=off" object.json
harmless
run 2 --rule "utf8=$hostile" object.json
harmless
run 2 "--$hostile" object.json
harmless
finish
