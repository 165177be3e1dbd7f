// SPDX-License-Identifier: BSL-1.0
// JSON.parse keeps the last of two members of one name and says nothing. This finds the first such name.
// The text has to be JSON already.
export function repeatedMember(json) {
    const open = [];
    let previous = '';
    for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:,]/g)) {
        if (token === '{' || token === '[') {
            open.push(new Set());
        } else if (token === '}' || token === ']') {
            open.pop();
        } else if (token === ':') {
            const name = JSON.parse(previous);
            if (open.at(-1).has(name)) {
                return name;
            }
            open.at(-1).add(name);
        }
        previous = token;
    }
    return undefined;
}
