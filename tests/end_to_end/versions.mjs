// SPDX-License-Identifier: BSL-1.0
// What was carried out, by client token, and what was seen of each token.
import { accountNumber, region } from './accounts.mjs';
import { operations } from './operations.mjs';
import { sha256 } from './signer.mjs';

export class Versions {
    #tokens = new Map();

    // Before it is known what will be answered: a retry has to repeat the bytes, whatever became of the first try.
    see({ method, target, headers, body }, token) {
        const bytes = sha256(
            Buffer.concat([Buffer.from(`${method} ${target}\n${headers['content-type']}\n`, 'latin1'), body]),
        );
        const seen = this.#tokens.get(token) ?? { requests: 0, bytes, sameBytes: true };
        ++seen.requests;
        seen.sameBytes &&= seen.bytes === bytes;
        this.#tokens.set(token, seen);
    }

    // Once for each token. Another content under a known token gives a conflict; everything else does not matter.
    carryOut(input, { method, path, body }) {
        const seen = this.#tokens.get(input.clientToken);
        const content = `${method} ${path}\n${body}`;
        const arn = `arn:aws:iot:${region}:${accountNumber}:package/${input.packageName}/version/${input.versionName}`;
        seen.done ??= { method, content, arn, answer: operations.get(method).answerTo(input, arn) };
        return seen.done.content === content ? { answer: seen.done.answer } : { conflict: seen.done.arn };
    }

    counters() {
        const seen = [...this.#tokens];
        const timesOf = (method) => seen.filter(([, { done }]) => done?.method === method).length;
        return {
            ...Object.fromEntries([...operations].map(([method, { counter }]) => [counter, timesOf(method)])),
            tokens: Object.fromEntries(
                seen.map(([token, { requests, sameBytes, done }]) => [
                    token,
                    { requests, sameBytes, done: done !== undefined },
                ]),
            ),
        };
    }
}
