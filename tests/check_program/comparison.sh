# SPDX-License-Identifier: BSL-1.0
# The requests of a run, held against each other: in an array, in lines, in several files.
. "$(dirname "$0")/lib.sh"

token=0123456789abcdef0123456789abcdef0123
other_token=${token}4
first='{"packageName": "p", "versionName": "1"}'
other='{"packageName": "p", "versionName": "1", "description": "secret"}'
contradiction="error: document: has other content for a version that a request before it creates [document_contradiction]"
repetition="warning: document: is the same request as one before it [document_repetition]"
reuse="error: /clientToken: is the client token of another request before it [client_token_reused]"

# Two files, two lines, two of an array.
printf '%s' "$first" >first.json
printf '%s' "$other" >other.json
run 1 first.json other.json
says out "other.json:1:17: $contradiction"
says out '    1 | {"packageName": "p", "versionName": "1", "description": "******"}'
says out "= note: the one before it is at first.json:1:17"
says out "2 files: 1 valid request, 1 error, 0 warnings"
printf '%s\n\n%s\n' "$first" "$other" >both.jsonl
run 1 both.jsonl
says out "both.jsonl:3:17: $contradiction"
says out "= note: the one before it is at both.jsonl:1:17"
printf '[%s,\n  {"packageName": "q", "versionName": "1"},\n{"description": "ü",\n "versionName": "1", "packageName":\n"p"}]' \
    "$first" >both.json
run 1 both.json
says out "both.json:4:17: $contradiction"
says out "= note: the one before it is at both.json:1:18"
says out "2 valid requests, 1 error, 0 warnings"
run 1 - <both.jsonl
says out "<stdin>:3:17: $contradiction"
says out "= note: the one before it is at <stdin>:1:17"

# All of the first one, whatever comes between.
run 1 first.json both.json other.json both.jsonl
[ "$(grep -c "the one before it is at first.json:1:17" out)" = 5 ] || fail "not all are held against the first" "$(cat out)"

# The same again, however it is written. A drawn token makes no difference, nor does one that was given.
run 0 first.json first.json
says out "first.json:1:17: $repetition"
says out "2 files: 2 valid requests, 0 errors, 1 warning"
printf '{"versionName": "\\u0031",\n"packageName": "p", "clientToken": "%s"}' $token >escaped.json
run 0 first.json escaped.json
says out "escaped.json:1:17: $repetition"
run 1 --policy strict first.json escaped.json
says out "escaped.json:1:17: error: document: is the same request"
says out "2 files: 1 valid request, 1 error, 0 warnings"

# The order of members and entries is no content; nor is it at a byte-order mark that columns begin.
printf '%s\n' '{"packageName": "p", "versionName": "1", "tags": {"a": "1", "b": "2"}, "description": "x"}' \
    '{"description": "x", "tags": {"b": "2", "a": "1"}, "versionName": "1", "packageName": "p"}' >order.jsonl
run 0 order.jsonl
says out "order.jsonl:2:30: $repetition"
printf '\xef\xbb\xbf%s' "$first" >mark.json
run 0 --rule document_byte_order_mark=warn first.json mark.json
says out "mark.json:1:17: $repetition"

# A token for two contents; for one content twice it is a repetition alone. Escapes hide nothing.
line() { printf '{"packageName": "p", "versionName": "%s", "clientToken": "%s"}\n' "$1" "$2"; }
{ line 1 $token && line 2 $token && line 3 $other_token; } >tokens.jsonl
run 1 tokens.jsonl
says out "tokens.jsonl:2:57: $reuse"
says out "= note: the one before it is at tokens.jsonl:1:17"
says out "2 valid requests, 1 error, 0 warnings"
{ line 1 $token && line 1 $token; } >again.jsonl
run 0 again.jsonl
says out "$repetition"
never_says out client_token_reused
{ line 1 $token && line 2 "\\u0030${token#0}"; } >hidden.jsonl
run 1 hidden.jsonl
says out "hidden.jsonl:2:57: $reuse"
{ line 1 $token && printf '{"packageName": "p", "versionName": "1", "recipe": "{}", "clientToken": "%s"}' $token; } >twice.jsonl
run 1 twice.jsonl
says out "$contradiction"
says out "$reuse"
says out "1 valid request, 2 errors, 0 warnings"

# What is no request is held against nothing, and names are compared as they are.
printf '%s\n{"packageName": "p", "versionName": "1", "tags": {}}\n{"packageName": "P", "versionName": "1"}\n' "$first" >none.jsonl
run 1 none.jsonl
never_says out "before it"
says out "2 valid requests, 1 error"

# Of two that contradict each other, only the first one is printed.
run 1 --print body both.json
[ "$(cat out)" = "{}
{}" ] || fail "--print body" "$(cat out)"
says err "$contradiction"

# An update can be sent again, with another token.
printf '{"packageName": "p", "versionName": "1", "action": "PUBLISH"}\n{"packageName": "p", "versionName": "1", "action": "DEPRECATE"}\n' >updates.jsonl
run 0 --operation update-package-version updates.jsonl
says out "2 valid requests, 0 errors, 0 warnings"
sed "s/}/, \"clientToken\": \"$token\"}/" updates.jsonl >update_tokens.jsonl
run 1 --operation update-package-version update_tokens.jsonl
says out "$reuse"

# Rules like all others.
run 0 --rule document_contradiction=off both.jsonl
says out "2 valid requests, 0 errors, 0 warnings"
run 0 --rule document_contradiction=warn both.jsonl
says out "2 valid requests, 0 errors, 1 warning"
run 1 --rule document_repetition=error first.json first.json
run 0 --policy wire_safe tokens.jsonl both.jsonl
says out "5 valid requests, 0 errors, 0 warnings"

# No more of them are shown than of all others.
for number in 1 2 3 4 5; do line $number $token; done >many.jsonl
run 1 --max-findings 2 many.jsonl
[ "$(grep -cF "$reuse" out)" = 2 ] || fail "--max-findings 2" "$(cat out)"
says out "and 2 more"
says out "1 valid request, 4 errors"

# In time that grows with the text alone: an array on one line, and lines that are too long to show.
awk 'BEGIN { printf "["; for (one = 1; one < 20000; ++one) printf "{\"packageName\":\"p\",\"versionName\":\"1\"},"
    print "{\"packageName\":\"p\",\"versionName\":\"1\"}]" }' >long_line.json
run 0 long_line.json
says out "20000 valid requests, 0 errors, 19999 warnings"
awk 'BEGIN { print "["; for (one = 1; one < 20000; ++one) printf "{\"packageName\":\"p\",\"versionName\":\"%d\"},\n", one
    for (one = 1; one < 1000; ++one) { printf "{\"packageName\":\"p\",\"versionName\":\"1\",\"description\":\""
        for (column = 0; column < 100; ++column) printf "x"
        printf "\",\"recipe\":\"<%d>\"},\n", one }
    print "{\"packageName\":\"q\",\"versionName\":\"1\"}]" }' >long_lines.json
run 1 long_lines.json
says out "20000 valid requests, 999 errors, 999 warnings"

# In every format, with both places.
for format in text json sarif github; do
    run 1 --format $format both.json tokens.jsonl first.json
    grep -v '^  "tool": {' out >found
    is_golden comparison.$format found
done

# Many parts, on all cores, in their order.
awk 'BEGIN { for (line = 1; line <= 20000; ++line)
    printf "{\"packageName\": \"p\", \"versionName\": \"%d\", \"description\": \"%d\"}\n", line % 19999, line }' >parts.jsonl
run 1 parts.jsonl
says out "parts.jsonl:20000:17: $contradiction"
says out "= note: the one before it is at parts.jsonl:1:17"
says out "19999 valid requests, 1 error, 0 warnings"
finish
