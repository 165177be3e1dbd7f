# SPDX-License-Identifier: BSL-1.0
# The hooks of docs/packaging, by git itself: a commit with a fault is refused, and goes through when that is mended.
. "$(dirname "$0")/lib.sh"

packaging=$here/../../docs/packaging
mkdir bin && ln -s "$program" bin/iotpkg-check
PATH=$PWD/bin:$PATH
export HOME=$PWD GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.com
export GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.com
unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE || true

# The block of that language in the page.
block() { awk -v start="\`\`\`$1" '$0 == start { inside = 1; next } /^```/ { inside = 0 } inside' "$packaging/README.md"; }

valid() { printf '{"packageName": "p", "versionName": "1.0.0"}\n' >"$1"; }
faulty() { printf '{"packageName": "p", "versionName": "1.0.0+5"}\n' >"$1"; }

# refuses WORDS…, accepts: what git says to a commit of all that is there.
refuses() {
    git add -A
    ! git commit -q -m change >../out 2>&1 || fail "git takes the commit"
    cd .. && says out "$1" && cd - >/dev/null || exit 1
}
accepts() {
    git add -A
    git commit -q -m change >../out 2>&1 || fail "git refuses the commit" "$(cat ../out)"
}
# Each with the hook of its own, in the directory that it is called in.
tries() {
    faulty releases/a.json
    refuses "releases/a.json:1:37: error: /versionName: has a character outside [a-zA-Z0-9-_.]"
    valid releases/a.json
    accepts
    # Elsewhere anything may be.
    mkdir other && faulty "other/a b.json"
    accepts
    faulty "releases/a b.json"
    refuses "releases/a b.json:1:37: error: /versionName"
    rm "releases/a b.json"
    # What goes is not looked at.
    rm releases/a.json
    accepts
}

git init -q plain && cd plain || exit 1
mkdir releases
block sh | head -n 2 >.git/hooks/pre-commit
chmod +x .git/hooks/pre-commit
tries
cd ..

if command -v pre-commit >/dev/null; then
    # The repository that has the hook, as it would be fetched.
    git init -q hooks && cp "$here/../../.pre-commit-hooks.yaml" hooks/
    git -C hooks add -A && git -C hooks commit -q -m hooks && git -C hooks tag v0.2.0
    git init -q framework && cd framework || exit 1
    mkdir releases
    block yaml | sed -n '/^repos:/,/files:/p' | sed "s|https://git.example.com/iotpkg.git|$PWD/../hooks|" >.pre-commit-config.yaml
    git add -A
    pre-commit install >/dev/null || fail "pre-commit install"
    tries
    cd ..
else
    echo "SKIPPED: pre-commit is not installed, so its hook was NOT tried"
fi

# The action's own step, with what the workflow would hand to it.
sed -n '/^    - name: Check/,$p' "$packaging/github-action/action.yml" | sed -n '/run: |/,$p' | sed 1d | sed 's/^        //' >step.sh
[ -s step.sh ] || fail "no step in action.yml"
mkdir releases && valid releases/a.json
step() { IOTPKG_CHECK=$program IOTPKG_FILES=$1 IOTPKG_OPTIONS=$2 bash -e step.sh >out 2>err; }
step releases "" || fail "the action refuses a valid request" "$(cat out err)"
faulty "releases/b b.json"
! step "releases/a.json
releases/b b.json" "" || fail "the action takes a faulty request"
says out "::error file=releases/b b.json,line=1,col=37,title=version_name_characters::"
step "releases" "--rule
version_name_characters=warn
" || fail "the action takes no options" "$(cat out err)"
says out "::warning file=releases/b b.json"
finish
