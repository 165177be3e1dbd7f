// SPDX-License-Identifier: BSL-1.0
// What the next requests get, as tests order it through the control path.
import { troubleNames } from './answers.mjs';

// No trouble: what comes next is answered as it deserves.
export const spared = 'answer';
const names = [...troubleNames, spared];

const mostTimes = 10_000;
const mostMilliseconds = 60_000;

export class Orders {
    #waiting = [];

    // Throws at anything that it does not know: a test with a slip in it must not pass.
    take({ next, times = 1, milliseconds, ...unknown }) {
        if (Object.keys(unknown).length > 0) {
            throw new Error(`unknown members: ${Object.keys(unknown).join(', ')}`);
        }
        if (!names.includes(next)) {
            throw new Error(`next is one of ${names.join(', ')}`);
        }
        requireCount('times', times, mostTimes);
        if (milliseconds !== undefined) {
            if (next !== 'stall') {
                throw new Error('milliseconds goes with stall');
            }
            requireCount('milliseconds', milliseconds, mostMilliseconds);
        }
        this.#waiting.push(...Array.from({ length: times }, () => ({ name: next, milliseconds })));
    }

    next() {
        return this.#waiting.shift();
    }

    get waiting() {
        return this.#waiting.length;
    }
}

function requireCount(name, value, most) {
    if (!Number.isInteger(value) || value < 1 || value > most) {
        throw new Error(`${name} is a whole number from 1 to ${most}`);
    }
}
