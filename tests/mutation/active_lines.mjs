// SPDX-License-Identifier: BSL-1.0
// The lines of a header that this compiler sees: not those for other systems and processors.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export function activeLines(root, compiler, header) {
    const file = join(root, header);
    const seen = execFileSync(compiler, ['-std=c++20', '-w', '-E', `-I${join(root, 'include')}`, '-x', 'c++', file], {
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
    });
    const active = new Set();
    let name = '';
    let line = 0;
    for (const text of seen.split('\n')) {
        const marker = text.match(/^# (\d+) "([^"]*)"/);
        if (marker) {
            line = Number(marker[1]) - 1;
            name = marker[2];
        } else if (++line && name === file && text.trim() !== '') {
            active.add(line);
        }
    }
    return active;
}
