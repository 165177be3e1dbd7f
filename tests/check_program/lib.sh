# SPDX-License-Identifier: BSL-1.0
# What the tests of iotpkg-check share. Each script is called with the program, this directory and a scratch
# directory of its own; every check that fails is told, and at the end the script fails.
set -u
program=$1
here=$2
scratch=$3
examples=$here/../../docs/examples
failed=0

rm -rf "$scratch" && mkdir -p "$scratch" && cd "$scratch" || exit 1
unset NO_COLOR AWS_REGION || true
export LC_ALL=C TERM=xterm

fail() {
    printf 'FAILED: %s\n' "$*"
    failed=1
}

# run STATUS ARGUMENTS…: runs the program, keeps what it says in out and err.
run() {
    local wanted=$1
    shift
    "$program" "$@" >out 2>err
    local status=$?
    [ "$status" = "$wanted" ] || fail "status $status, not $wanted: iotpkg-check $*" "$(head -c 2000 out err)"
}

# says FILE TEXT: the text stands in out or err.
says() {
    grep -qF -e "$2" "$1" || fail "'$2' is not in $1:" "$(head -c 2000 "$1")"
}
never_says() {
    ! grep -qF -e "$2" "$1" || fail "'$2' is in $1:" "$(head -c 2000 "$1")"
}
is_empty() {
    [ ! -s "$1" ] || fail "$1 is not empty:" "$(head -c 2000 "$1")"
}

# is_golden NAME FILE: the file is what golden/NAME has. IOTPKG_GOLDEN=write takes it as it is instead.
is_golden() {
    if [ "${IOTPKG_GOLDEN:-}" = write ]; then
        cp "$2" "$here/golden/$1"
    fi
    diff -u "$here/golden/$1" "$2" || fail "golden/$1"
}

# finds DIRECTORY: in its expected.txt stands what each document there comes to: the exit status, and a line for each
# finding and each note. Worked out by hand, and by no program. Nothing of what they call SECRET is ever shown. Aliases are written out up to
# the size that is given.
finds() {
    (
        cd "$1" || exit 1
        for document in *.*; do
            [ "$document" != expected.txt ] || continue
            "$program" --max-size 100000 --format github "$document" >"$scratch/out" 2>"$scratch/err"
            echo "$document: exit $?"
            sed -n 's/^::\([a-z]*\) file=.*,line=\([0-9]*\),col=\([0-9]*\),title=\([a-z0-9_ ]*\)::.*/ \2:\3 \1 \4/p' \
                "$scratch/out" | sed 's/notice not checked$/note/'
        done
    ) >found
    grep -v '^#' "$1/expected.txt" | diff -u - found || fail "$1/expected.txt"
    grep -rqF SECRET "$1" || fail "no document there has a secret"
    for format in text json sarif github; do
        "$program" --max-size 100000 --color always --format $format --policy strict "$1" >out 2>err
        never_says out SECRET
        never_says err SECRET
    done
}

finish() {
    exit $failed
}
