// SPDX-License-Identifier: BSL-1.0
// Which tests cover a header: its own, those that are nearest to it by what they include, and those few that between
// them walk through all of the library, if they reach it.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const nearestCount = 4;
const throughAll = ['document', 'behaviour/document_verdicts', 'behaviour/wire_cases', 'behaviour/vectors'];

export class Covering {
    constructor(root) {
        this.root = root;
        this.included = new Map();
        // The unit tests that tests/CMakeLists.txt has a line for.
        const list = readFileSync(join(root, 'tests/CMakeLists.txt'), 'utf8');
        const [, unit] = list.match(/iotpkg_add_tests\(iotpkg_tests unit([^)]*)\)/);
        const names = [...new Set([...unit.trim().split(/\s+/), ...throughAll])];
        this.tests = names.map((name) => ({ name, steps: this.stepsFrom(`tests/${name}.cpp`) }));
    }

    // The files of the repository that a file includes, as paths from its root.
    includesOf(file) {
        if (!this.included.has(file)) {
            const text = readFileSync(join(this.root, file), 'utf8');
            const named = [...text.matchAll(/^#include <(iotpkg\/[^>]*)>/gm)].map(([, name]) => join('include', name));
            const beside = [...text.matchAll(/^#include "([^"]*)"/gm)].map(([, name]) => join(dirname(file), name));
            const all = [...named, ...beside.map(normalize)].filter((name) => existsSync(join(this.root, name)));
            this.included.set(file, all);
        }
        return this.included.get(file);
    }

    // How many steps it is to each file that a file reaches.
    stepsFrom(file) {
        const steps = new Map();
        for (let here = [file], step = 0; here.length > 0; ++step) {
            here = here.filter((name) => !steps.has(name));
            here.forEach((name) => steps.set(name, step));
            here = [...new Set(here.flatMap((name) => this.includesOf(name)))];
        }
        return steps;
    }

    // Names such as text/utf8, for a header such as include/iotpkg/text/utf8.hpp, in the order in which to run them;
    // of those that are equally near first its own room, then what compiles fast.
    testsOf(header) {
        const own = header.replace(/^include\/iotpkg\/(.*)\.hpp$/, '$1');
        const room = dirname(own);
        const isInRoom = (name) => name === room || dirname(name) === room;
        const far = ({ name, steps }) =>
            name === own ? 0 : steps.get(header) + (isInRoom(name) ? 0 : 0.5) + steps.size / 1000;
        const reaching = this.tests.filter(({ steps }) => steps.has(header)).sort((one, other) => far(one) - far(other));
        const isThroughAll = ({ name }) => throughAll.includes(name);
        const nearest = reaching.filter((test) => !isThroughAll(test) || test.name === own || test.name === room).slice(0, nearestCount);
        const last = throughAll.map((name) => reaching.find((test) => test.name === name)).filter((test) => test);
        return [...new Set([...nearest, ...last])].map(({ name }) => name);
    }
}
