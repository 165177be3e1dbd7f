// SPDX-License-Identifier: BSL-1.0
// The changes that mutants.mjs finds: each kind, and nothing where no code stands.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutantsOf, mutated } from './mutants.mjs';

const changesOf = (text) => mutantsOf(text).map((mutant) => mutated(text, mutant));

test('comparisons and connectives', () => {
    assert.deepEqual(changesOf('a < b && c == d;'), ['a <= b && c == d;', 'a < b || c == d;', 'a < b && c != d;']);
    assert.deepEqual(changesOf('a >= b || c != d;'), ['a > b || c != d;', 'a >= b && c != d;', 'a >= b || c == d;']);
});

test('constants', () => {
    assert.deepEqual(changesOf('x = 9u;'), ['x = 10u;']);
    assert.deepEqual(changesOf("x = 0x7F;"), ['x = 0x80;']);
    assert.deepEqual(changesOf("x = 1'000;"), ['x = 1001;']);
    assert.deepEqual(changesOf('x = true;'), ['x = false;']);
    assert.deepEqual(changesOf('x = 1.5; y = u8; z = std::uint8_t;'), []);
});

test('branches', () => {
    assert.deepEqual(changesOf('if (a(b) ) {'), ['if (!(a(b) )) {']);
    assert.deepEqual(changesOf('if constexpr (a) {'), ['if constexpr (!(a)) {']);
    assert.deepEqual(changesOf('if (auto x = f(); x.y) {'), ['if (auto x = f();!( x.y)) {']);
    assert.deepEqual(changesOf('if (auto* x = f()) {'), []);
    assert.deepEqual(changesOf('while (a) {'), ['while (!(a)) {']);
    assert.deepEqual(changesOf('x = f(a) ? b : c ? d : e;'), ['x = !(f(a)) ? b : c ? d : e;', 'x = f(a) ? b : !(c) ? d : e;']);
    assert.deepEqual(changesOf('f(x, a ? b : c);'), ['f(x, !(a) ? b : c);']);
});

test('returns', () => {
    assert.deepEqual(changesOf('return f({a;}, b);'), ['return {};']);
    assert.deepEqual(changesOf('return *this; return {}; return nullptr; return std::nullopt; return;'), []);
    assert.deepEqual(changesOf('return false;'), ['return true;']);
    assert.deepEqual(changesOf('return a ? b : c;'), ['return !(a) ? b : c;', 'return {};']);
});

test('nothing that is no code', () => {
    assert.deepEqual(changesOf('// a < b\n/* 1 == 2\n 3 */'), []);
    assert.deepEqual(changesOf('#if A == 1\n#define B \\\n    2\n'), []);
    assert.deepEqual(changesOf('static_assert(f(1) == 2, "3 < 4");'), []);
    assert.deepEqual(changesOf(String.raw`x = "1 < \" 2" + '0' + '\'' + R"(" 3 == 4)";`), []);
    assert.deepEqual(changesOf('template <class T> std::array<T> f(T&& x);'), []);
});

test('the rest of a line after a comment or a text is code', () => {
    assert.deepEqual(changesOf('f("1", 2);'), ['f("1", 3);']);
    assert.deepEqual(changesOf('/* 1 */ f(2);'), ['/* 1 */ f(3);']);
});
