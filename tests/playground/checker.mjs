// SPDX-License-Identifier: BSL-1.0
// The checker as the page loads it, by the same two scripts.
import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { runInThisContext } from 'node:vm';

globalThis.crypto ??= webcrypto; // Node 18 has it by this name only

const script = (name) => runInThisContext(readFileSync(join(env.IOTPKG_PLAYGROUND, name), 'utf8'), name);
script('program.js');
script('checker.js');

export const checker = await runInThisContext('loadChecker(program)');
