#!/usr/bin/env bash
# SPDX-License-Identifier: BSL-1.0
# Holds docs/troubleshooting.md against what the compilers say:
#     run.sh PART PAGE SCRATCH FAMILY VERSION COMPILER FLAGS...
#     table     each word of a refusal has its row, made of the lists and of docs/rules.md; links lead to headings
#     compile   each block that is compiled alone
#     link      each block that is linked, and what the programs print
#
# The line in front of a block says what the block is:
#     Wrong:       ```cpp   is refused, and the blocks behind it quote the compilers
#     GCC:         ```text  what GCC 11 and 12 say to the wrong block in front. A compiler that is not quoted takes
#     Clang:       ```text  the block
#     Clang 14:    ```text  of this version, in place of the other, which stands behind it
#     Right:       ```cpp   compiles, without a warning
#     It prints:   ```text  what the right block in front prints, which is linked
# and with more behind it, as in `Wrong: <!-- linked, with -U__linux__ -->`:
#     in FILE                  stands so in that file, which another test takes
#     linked, with FLAGS, without nlohmann_json     how it is built; any of them
# A block that begins with #include is a file, any other the body of a function, behind prelude.hpp. A linked block may
# be more than one file: each begins with a line "// NAME.cpp", or "// NAME.cpp, with FLAGS", or "// NAME.cpp, with
# iotpkg VERSION".
#
# Each line of a quotation is a part of a line that the compiler says, in the order of the page, and the first line with
# an error is among them. `…` is any text within a line, or alone any lines; the namespace of the version may be missing.
set -eu
part=$1 page=$(realpath "$2") scratch=$3 family=$4 version=$5
shift 5
compile=("$@")
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
export LC_ALL=C
failed=0
checked=0
fail() {
    echo "FAILED: $*" >&2
    failed=1
}

rm -rf "$scratch"
mkdir -p "$scratch/blocks"
cd "$scratch"

# What each word says to whom, as it is due.
if [ "$part" = table ]; then
    lists=$root/include/iotpkg/lists
    awk -F'|' '/^\| `[a-z0-9_]+` \|/ { split($2, id, "`"); print id[2] "|" $4 "|" $8 }' "$root/docs/rules.md" >rules
    {
        echo '| the words | rule | recommended | what is wrong |'
        echo '|---|---|---|---|'
        sed -n 's/^IOTPKG_RULE(\([a-z0-9_]*\),.* \(words\|at_most\|at_least\|version\)(\([A-Za-z0-9_]*\)))$/\1 \3/p' \
            "$lists/rule_list.hpp" |
            while read -r id words; do
                row=$(grep "^$id|" rules) || { echo "docs/rules.md has no $id" && continue; }
                IFS='|' read -r _ severity says <<<"$row"
                echo "| \`$words\` | [\`$id\`](rules.md#the-table) |$severity|$says|"
            done
        for list in s3_uri endpoint; do
            echo
            echo '| the words | what is wrong |'
            echo '|---|---|'
            sed -n 's/^IOTPKG_[A-Z0-9_]*_ERROR([a-z0-9_]*, "\(.*\)", \([A-Za-z0-9_]*\))$/| `\2` | \1 |/p' \
                "$lists/${list}_error_list.hpp"
        done
    } >due
    # A line for each of the lists, and none that the expressions above pass over.
    wanted=$(cat "$lists"/{rule,s3_uri_error,endpoint_error}_list.hpp | grep '^IOTPKG_' | grep -vc 'no_literal()')
    rows=$(grep -c '^| `' due)
    [ "$rows" = "$wanted" ] || fail "the lists have $wanted words, and $rows rows were made of them"
    # Of an S3 location and of a Region, each in its own table between two such lines.
    awk '/<!-- words: end -->/ { inside = 0 } inside { print } /<!-- words: begin -->/ { inside = 1; if (n++) print "" }' \
        "$page" >there
    diff -u --label "$page" there --label "as it is due" due || fail "the tables of $page are not as they are due"

    # Each link to a heading leads to one: its letters in lower case, dashes for spaces, no other signs.
    anchors() { sed -n 's/^##* //p' "$1" | tr 'A-Z ' 'a-z-' | sed 's/[^a-z0-9_-]//g'; }
    while IFS='#' read -r file heading; do
        anchors "${file:+$(dirname "$page")/}${file:-$page}" | grep -qxF -e "$heading" ||
            fail "no heading is where $file#$heading leads"
    done < <(grep -o '](\([a-z_-]*\.md\)\{0,1\}#[^)]*)' "$page" | sed 's/^](//; s/)$//' | sort -u)
    exit $failed
fi

# The blocks: NNN.kind has line, section and marker of a block, NNN.text what is in it.
awk '
    /^## / { section++ }
    open && /^```$/ { open = 0; next }
    open { print > text; next }
    /^```/ {
        open = 1
        name = sprintf("blocks/%03d", ++count)
        text = name ".text"
        printf "" > text
        marker = "none"
        if (before ~ /^(Wrong|Right|GCC|Clang|Clang [0-9]+|It prints):( <!-- .* -->)?$/) {
            marker = tolower(substr(before, 1, index(before, ":") - 1))
            more = substr(before, index(before, ":") + 7)
            sub(/ -->$/, "", more)
            if (more ~ /^in /) { marker = more } else if (more) { marker = marker ", " more }
        }
        print NR + 1 "\t" section "\t" marker > (name ".kind")
        close(name ".kind")
    }
    { before = $0 }
    END { if (open) { print "a block has no end" > "/dev/stderr"; exit 1 } }' "$page"

case $family in
*Clang) name=clang ;;
*) name=gcc ;;
esac
major=${version%%.*}
# Those that the page speaks of; what others say is not compared.
case $family-$major in
GNU-11 | GNU-12 | Clang-14 | Clang-16 | Clang-19) known=1 ;;
*) known=0 ;;
esac

# Is what stands in file $1 quoted from what was said, in file $2?
says() {
    awk -v quotation="$1" '
        function fits(line, wanted,    pieces, n, i, at) {
            n = split(wanted, pieces, "…")
            for (i = 1; i <= n; i++) {
                at = index(line, pieces[i])
                if (at == 0) { return 0 }
                line = substr(line, at + length(pieces[i]))
            }
            return 1
        }
        { said[NR] = $0; gsub(/::v[0-9]+_[0-9]+_[0-9]+(_compiled)?::/, "::"); plain[NR] = $0 }
        END {
            for (first = 1; first <= NR; first++) {
                if (said[first] ~ /error: |undefined reference/) { break }
            }
            at = 1
            while ((getline wanted < quotation) > 0) {
                if (wanted == "…") { continue }
                rest = wanted
                gsub(/…/, "", rest)
                if (length(rest) < 20 || rest !~ /error: |note: |warning: |expansion of|undefined reference/) {
                    print "too little to compare: " wanted
                    exit 1
                }
                while (at <= NR && !fits(said[at], wanted) && !fits(plain[at], wanted)) { at++ }
                if (at > NR) {
                    print "it does not say, in its place: " wanted
                    exit 1
                }
                if (at == first) { first_is_quoted = 1 }
                at++
            }
            if (!first_is_quoted) {
                print "the first error is not quoted: " said[first]
                exit 1
            }
        }' "$2"
}

# The compiler's own folders of headers, without nlohmann_json.
without_nlohmann_json() {
    local directory list=()
    while read -r directory; do
        if [ -e "$directory/nlohmann" ]; then
            mkdir -p no_nlohmann_json
            find "$directory" -mindepth 1 -maxdepth 1 ! -name nlohmann \
                -exec sh -c 'ln -sf "$@" no_nlohmann_json/' sh {} +
            directory=$PWD/no_nlohmann_json
        fi
        list+=(-isystem "$directory")
    done < <("${compile[@]}" -E -v -x c++ /dev/null 2>&1 >/dev/null |
        sed -n '/^#include <\.\.\.>/,/^End of search/{ s/^ \(.*\)/\1/p }' | grep -v "^$root/")
    flags+=(-nostdinc "${list[@]}")
}

# Another version of the library in front of this one.
other_version() {
    mkdir -p "$1/iotpkg"
    sed "s/^\(#define IOTPKG_NAMESPACE iotpkg::inline v\)[0-9_]*[0-9]/\1${1//./_}/" \
        "$root/include/iotpkg/version.hpp" >"$1/iotpkg/version.hpp"
}

# Compiles, and links where that is asked for, the block $1 with the rest as flags; what is said is in ./said.
built() {
    local block=$1 file flags_of_file arguments objects=()
    shift
    if [ "$linked" = 0 ]; then
        if grep -q '^#include' <(head -1 "blocks/$block.text"); then
            cp "blocks/$block.text" main.cpp
            "${compile[@]}" "$@" -fsyntax-only main.cpp >said 2>&1
        else
            { echo "$function {" && cat "blocks/$block.text" && echo '}'; } >main.cpp
            "${compile[@]}" "$@" -include "$scratch/prelude.hpp" -fsyntax-only main.cpp >said 2>&1
        fi
        return
    fi
    rm -rf linked
    mkdir linked
    awk '/^\/\/ [a-z_]+\.cpp/ { split($2, name, ","); file = name[1]; with = $0; sub(/^[^,]*(, with )?/, "", with)
            print file "\t" with > "linked/files"; next }
        { if (!file) { file = "main.cpp"; print file "\t" > "linked/files" } print > ("linked/" file) }' \
        "blocks/$block.text"
    : >said
    while IFS=$'\t' read -r file flags_of_file; do
        arguments=("${compile[@]}")
        if [[ $flags_of_file == iotpkg\ * ]]; then
            other_version "${flags_of_file#iotpkg }"
            arguments=("${compile[0]}" "-I${flags_of_file#iotpkg }" "${compile[@]:1}")
            flags_of_file=
        fi
        "${arguments[@]}" "$@" $flags_of_file -c "linked/$file" -o "linked/$file.o" >>said 2>&1 || return
        objects+=("linked/$file.o")
    done <linked/files
    "${compile[@]}" "$@" "${objects[@]}" -o linked/program >>said 2>&1
}

function='void example([[maybe_unused]] const std::string& version, [[maybe_unused]] const std::string& region,
    [[maybe_unused]] bool is_beta)'
# The header that nearly every block has in front, once for all of them.
if [ "$part" = compile ]; then
    echo "#include \"$here/prelude.hpp\"" >prelude.hpp
    "${compile[@]}" -x c++-header prelude.hpp -o prelude.hpp.gch
fi

# What is due after a block that is wrong: a quotation, and in its section a right one.
wrong=none            # the last wrong block, if it was refused; "taken" if it was not
wrong_line=0
quoted=1 due=1        # is it quoted for anybody, for this compiler
sections=() mended=()
close_wrong() {
    [ "$quoted" = 1 ] || fail "line $wrong_line: nothing is quoted of a wrong block"
    if [ "$wrong" = refused ] && [ "$due" = 0 ]; then
        fail "line $wrong_line: is refused, and $name is not quoted: $(head -c 2000 wrong_said)"
    fi
    wrong=none quoted=1 due=1
}

bodies=0
for kind in blocks/*.kind; do
    IFS=$'\t' read -r line section marker <"$kind"
    block=${kind#blocks/} block=${block%.kind}
    case $marker in
    wrong*) close_wrong && wrong_line=$line quoted=0 due=0 && sections[section]=$line ;;
    right* | in\ *) close_wrong && mended[section]=1 ;;
    gcc | clang*) quoted=1 ;;
    'it prints') ;;
    *) fail "line $line: no line says what this block is" && continue ;;
    esac
    case $marker in
    wrong* | right*)
        linked=0 flags=()
        case $marker in *", linked"*) linked=1 ;; esac
        is_due=0
        if { [ $linked = 1 ] && [ "$part" = link ]; } || { [ $linked = 0 ] && [ "$part" = compile ]; }; then
            is_due=1
        elif [[ $marker == wrong* ]]; then
            due=1
        fi
        last_line=$line last_is_due=$is_due
        [ $is_due = 1 ] || continue
        case $marker in *", with "*) flags+=(${marker#*, with }) ;; esac
        case $marker in *", without nlohmann_json"*) without_nlohmann_json ;; esac
        ;;
    esac
    case $marker in
    wrong*)
        if built "$block" ${flags[@]+"${flags[@]}"} -Wno-error -Wno-unused-variable; then
            wrong=taken
        else
            wrong=refused
        fi
        cp said wrong_said
        checked=$((checked + 1))
        ;;
    right*)
        # Bodies of functions are one file.
        if [ $linked = 0 ] && [ ${#flags[@]} = 0 ] && ! grep -q '^#include' <(head -1 "blocks/$block.text"); then
            bodies=$((bodies + 1))
            {
                echo "${function/example/example_$bodies} {"
                echo "#line $line \"$page\""
                cat "blocks/$block.text"
                echo '}'
            } >>right.cpp
        elif ! built "$block" ${flags[@]+"${flags[@]}"}; then
            fail "line $line: the right block does not compile: $(head -c 2000 said)"
            last_is_due=0
        fi
        checked=$((checked + 1))
        ;;
    gcc | clang*)
        # The one of this very version counts alone.
        [ "$last_is_due" = 1 ] || continue
        read -r who which <<<"$marker"
        [ "$who" = $name ] || continue
        [ -z "$which" ] || [ "$which" = "$major" ] || { [ $known = 1 ] || due=1; continue; }
        [ "$due" != exact ] || continue
        due=1
        [ -z "$which" ] || due=exact
        if [ "$wrong" = taken ]; then
            fail "line $wrong_line: compiles, and must not"
        elif [ $known = 0 ]; then
            echo "line $line: $name $version is not one that the page speaks of, so what it says is not compared"
        else
            difference=$(says "$PWD/blocks/$block.text" wrong_said) ||
                fail "line $line: $difference
$(head -c 2000 wrong_said)"
        fi
        checked=$((checked + 1))
        ;;
    'it prints')
        [ "$last_is_due" = 1 ] || continue
        linked/program | diff -u "blocks/$block.text" - || fail "line $line: line $last_line prints something else"
        checked=$((checked + 1))
        ;;
    in\ *)
        # A line less indented is the same line.
        [ "$part" = compile ] || continue
        flat() { printf '\n' && sed 's/^[ \t]*//' "$1"; }
        [[ "$(flat "$root/${marker#in }")"$'\n' == *"$(flat "blocks/$block.text")"$'\n'* ]] ||
            fail "line $line: this is not in ${marker#in }"
        checked=$((checked + 1))
        ;;
    esac
done
close_wrong
for section in "${!sections[@]}"; do
    [ -n "${mended[section]:-}" ] || fail "line ${sections[section]}: no right block is in this section"
done
if [ $bodies -gt 0 ]; then
    "${compile[@]}" -Wno-unused-variable -Wno-unused-but-set-variable -include "$scratch/prelude.hpp" -fsyntax-only right.cpp ||
        fail "a right block does not compile"
fi
[ $checked -gt 0 ] || fail "nothing was checked"
[ $failed = 0 ] && echo "$checked checked"
exit $failed
