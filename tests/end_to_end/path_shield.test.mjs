// SPDX-License-Identifier: BSL-1.0
// Names that are let through keep their path; . and .. would not.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathsOf } from './path_shield.mjs';

const allowed = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.'];
const kept = (name) => {
    const { sent, url, sigv4 } = pathsOf(name);
    return url === sent && sigv4 === sent;
};

describe('a name in the path', () => {
    it('keeps it, with one character or two, but for the dot segments', () => {
        const names = [...allowed, ...allowed.flatMap((first) => allowed.map((second) => first + second))];
        assert.equal(names.length, 65 + 65 * 65);
        assert.deepEqual(
            names.filter((name) => !kept(name)),
            ['.', '..'],
        );
    });
    it('keeps it with three dots, and with dots at its ends', () => {
        assert.deepEqual(
            ['...', '.a', 'a.', '..a', 'a..', '-..', '.-.'].filter((name) => !kept(name)),
            [],
        );
    });
    it('loses it as .', () =>
        assert.deepEqual(pathsOf('.'), {
            sent: '/packages/./versions/.',
            url: '/packages/versions/',
            sigv4: '/packages/versions',
        }));
    it('loses it as ..', () =>
        assert.deepEqual(pathsOf('..'), { sent: '/packages/../versions/..', url: '/', sigv4: '/' }));
    it('is percent-encoded where it has to be', () =>
        assert.deepEqual(pathsOf('a b/ü'), {
            sent: '/packages/a%20b%2F%C3%BC/versions/a%20b%2F%C3%BC',
            url: '/packages/a%20b%2F%C3%BC/versions/a%20b%2F%C3%BC',
            sigv4: '/packages/a%20b%2F%C3%BC/versions/a%20b%2F%C3%BC',
        }));
});
