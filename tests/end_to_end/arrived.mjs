// SPDX-License-Identifier: BSL-1.0
// A request as it came over the wire. Nothing is decoded, folded or put in order: whoever needs a part in
// another form makes it from here.

// Node hands out what is not ASCII as one character a byte, so no byte is lost.
export function arrived(message, body) {
    const target = message.url;
    const mark = target.indexOf('?');
    return {
        method: message.method,
        target,
        path: mark === -1 ? target : target.slice(0, mark),
        query: mark === -1 ? '' : target.slice(mark + 1),
        headers: headersOf(message.rawHeaders),
        body,
    };
}

// By name in lower case; duplicates are joined, as signers join them.
function headersOf(rawHeaders) {
    const headers = {};
    for (let index = 0; index < rawHeaders.length; index += 2) {
        const name = rawHeaders[index].toLowerCase();
        const value = rawHeaders[index + 1];
        headers[name] = Object.hasOwn(headers, name) ? `${headers[name]},${value}` : value;
    }
    return headers;
}

// The parameters in the order in which they came. Throws where a percent sign stands for nothing.
export function parametersOf(query) {
    if (query === '') {
        return [];
    }
    return query.split('&').map((pair) => {
        const mark = pair.indexOf('=');
        const [name, value] = mark === -1 ? [pair, ''] : [pair.slice(0, mark), pair.slice(mark + 1)];
        return [decodeURIComponent(name), decodeURIComponent(value)];
    });
}
