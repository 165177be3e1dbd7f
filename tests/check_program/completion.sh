# SPDX-License-Identifier: BSL-1.0
# What completes the command in bash, zsh and fish, as these shells take it; the manual page.
. "$(dirname "$0")/lib.sh"

mkdir bin && ln -s "$program" bin/iotpkg-check
PATH=$PWD/bin:$PATH
for shell in bash zsh fish; do
    run 0 --completion $shell
    is_empty err
    mv out $shell.txt
done
run 2 --completion csh
says err "iotpkg-check: unknown shell csh"
: >release.json

# of_bash WORD…: what bash offers for the last word, as it divides a line.
of_bash() {
    bash --norc -c '. ./bash.txt && COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) && _iotpkg_check &&
        printf "%s\n" "${COMPREPLY[@]}"' bash iotpkg-check "$@"
}
# offers SHELL EXPECTED WORD…: those and no others, in any order.
offers() {
    local shell=$1 expected=$2
    shift 2
    local offered
    offered=$("of_$shell" "$@" | sort | tr '\n' ' ')
    [ "$offered" = "$expected " ] || fail "$shell offers '$offered' for '$*', not '$expected'"
}
bash --norc -c '. ./bash.txt && complete -p iotpkg-check' >out 2>&1
says out "-F _iotpkg_check iotpkg-check"
offers bash "--policy" --pol
offers bash "--max-findings --max-size" --max
offers bash "recommended service strict wire_safe" --policy ""
offers bash "strict" --policy st
offers bash "strict" --policy = st
offers bash "recommended service strict wire_safe" --policy =
offers bash "utf8=" --rule utf
offers bash "utf8=" --rule = utf
offers bash "error off warn" --rule utf8 =
offers bash "off" --rule = utf8 = o
offers bash "utf8" --explain utf
offers bash "create-package-version update-package-version" --operation ""
offers bash "always auto" --color a
offers bash "release.json" rel
offers bash "release.json" -o rel
offers bash "release.json" --output = rel
offers bash "" --max-size 1
offers bash "release.json" --quiet rel

if command -v fish >/dev/null; then
    of_fish() { line="iotpkg-check $*" fish --no-config -c 'source fish.txt; complete -C "$line"' | cut -f 1; }
    fish --no-config --no-execute fish.txt || fail "fish cannot read it"
    offers fish "--policy" --pol
    offers fish "recommended service strict wire_safe" --policy ""
    offers fish "utf8=error utf8=off utf8=warn" --rule utf8
    offers fish "release.json" rel
    offers fish "release.json" -o rel
    offers fish "bash fish zsh" --completion ""
else
    echo "SKIPPED: fish is not installed, so its completion was NOT tried"
fi

if command -v zsh >/dev/null; then
    mkdir functions && cp zsh.txt functions/_iotpkg-check
    # In a terminal of its own; a tab completes the line, and what it came to is printed.
    cat >complete.zsh <<'END'
zmodload zsh/zpty
zpty line zsh -f -i
zpty -w line 'PS1=; unsetopt zle_bracketed_paste; zle_bracketed_paste=(); fpath=($PWD/functions $fpath)'
zpty -w line 'autoload -U compinit && compinit -u -D; setopt no_auto_menu no_list_beep'
zpty -w line 'show() { print -r -- "LI""NE:$BUFFER:EN""D"; BUFFER=; zle accept-line }; zle -N show; bindkey "^X" show'
zpty -w line 'print -r -- "REA""DY"'
zpty -r line text '*READY*'
zpty -w -n line "iotpkg-check $1"$'\t\x18'
zpty -r line text '*LINE:'
zpty -r line text '*:END' && print -r -- "${text%:END*}"
END
    of_zsh() { timeout 60 zsh -f complete.zsh "$*" | tr -d '\r' | sed 's/ *$//'; }
    zsh -n functions/_iotpkg-check || fail "zsh cannot read it"
    offers zsh "iotpkg-check --policy=" --pol
    offers zsh "iotpkg-check --policy=strict" --policy=st
    offers zsh "iotpkg-check --policy strict" --policy st
    offers zsh "iotpkg-check --rule=utf8=error" --rule=utf8=e
    offers zsh "iotpkg-check -o release.json" -o rel
    offers zsh "iotpkg-check release.json" rel
else
    echo "SKIPPED: zsh is not installed, so its completion was NOT tried"
fi

# Each option has its own place there, with the words of --help.
run 0 --man-page
is_empty err
mv out iotpkg-check.1
run 0 --help
for name in $(grep -o -e '^  [-a-z, ]*--[a-z-]*' out | grep -o -e '--[a-z-]*'); do
    says iotpkg-check.1 "\\fB$(printf '%s' "$name" | sed 's/-/\\-/g')\\fR"
    for shell in bash zsh fish; do says $shell.txt "${name#--}"; done
done
if command -v groff >/dev/null; then
    groff -man -Tascii -ww iotpkg-check.1 >page 2>faults || fail "groff cannot read it"
    is_empty faults
    tr -s ' ' <page >words
    says words "Exit status: 0 valid"
else
    echo "SKIPPED: groff is not installed, so the manual page was NOT read by it"
fi
finish
