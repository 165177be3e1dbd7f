#!/usr/bin/env -S node --no-warnings
// SPDX-License-Identifier: BSL-1.0
// Runs a program for WASI, with no files and no environment.
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { WASI } from 'node:wasi';

const system = new WASI({ version: 'preview1', args: argv.slice(2), returnOnExit: true });
const program = await WebAssembly.compile(readFileSync(argv[2]));
process.exitCode = system.start(await WebAssembly.instantiate(program, { wasi_snapshot_preview1: system.wasiImport }));
