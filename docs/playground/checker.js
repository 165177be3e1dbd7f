// SPDX-License-Identifier: BSL-1.0
// The checker of checker.cpp as functions of JavaScript. A script and no module, since browsers load no module for a
// page that is opened as a file.
'use strict';

// `code` is WebAssembly in base64. Throws where the machine that runs this has no WebAssembly.
async function loadChecker(code) {
    const bytes = Uint8Array.from(atob(code), (character) => character.charCodeAt(0));
    const module = await WebAssembly.compile(bytes);
    let program;

    // All that the code asks of a system. Random bytes are for client tokens; there are no streams.
    const noStreams = () => 8; // EBADF
    const system = {
        random_get(begin, size) {
            crypto.getRandomValues(new Uint8Array(program.memory.buffer, begin, size));
            return 0;
        },
        fd_close: noStreams,
        fd_seek: noStreams,
        fd_write: noStreams,
    };

    const start = async () => {
        const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: system });
        program = instance.exports;
        program._initialize();
    };

    // What a function of the program gives away: JSON in ASCII, up to a zero.
    const taken = (begin) => {
        const memory = new Uint8Array(program.memory.buffer);
        const text = new TextDecoder().decode(memory.subarray(begin, memory.indexOf(0, begin)));
        program.release(begin);
        return JSON.parse(text);
    };

    await start();
    return {
        // Operations and policies, in the order of their numbers, and versions.
        about: taken(program.describe()),

        // What is found in a text, and the requests that it makes. Throws where memory runs out, and can be
        // called again then.
        async check(text, operation, policy) {
            const document = new TextEncoder().encode(text);
            try {
                const begin = program.reserve(document.length);
                if (begin === 0) {
                    throw new RangeError('the text is too long');
                }
                new Uint8Array(program.memory.buffer, begin, document.length).set(document);
                const found = taken(program.check(begin, document.length, operation, policy));
                program.release(begin);
                return found;
            } catch (fault) {
                await start();
                throw fault;
            }
        },
    };
}
