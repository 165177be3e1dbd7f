// SPDX-License-Identifier: BSL-1.0
// What a request can be told to get, in place of what it deserves.

// The errors that the service's model has for the operations.
const errors = {
    ValidationException: { status: 400, message: "Value at 'description' failed to satisfy constraint" },
    ThrottlingException: { status: 400, message: 'Rate exceeded' },
    ServiceQuotaExceededException: { status: 402, message: 'Too many package versions' },
    ConflictException: {
        status: 409,
        message: 'The package version exists',
        resourceId: 'thermostat-firmware:2.4.1',
    },
    ResourceNotFoundException: { status: 404, message: 'There is no such package version' },
    InternalServerException: { status: 500, message: 'Something went wrong' },
};

export function answer(response, status, body, headers = {}) {
    const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
    response.writeHead(status, {
        'Content-Type': 'application/json',
        'Content-Length': bytes.length,
        ...headers,
    });
    response.end(bytes);
}

export function answerError(response, status, type, body) {
    answer(response, status, body, { 'X-Amzn-Errortype': type });
}

// Each takes the response, and what does the request's work and gives the body of its answer.
const troubles = {
    // The connection lives on in silence, then ends without an answer.
    stall(response, work, { milliseconds = 2000 }) {
        const timer = setTimeout(() => response.destroy(), milliseconds);
        response.on('close', () => clearTimeout(timer));
    },

    // The request is carried out, and nobody hears of it.
    cut_before_answer(response, work) {
        work();
        response.destroy();
    },

    cut_in_answer(response, work) {
        const bytes = Buffer.from(JSON.stringify(work()));
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': bytes.length });
        response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
    },

    // No HTTP at all.
    garbage(response) {
        response.socket.end(Buffer.from([0x16, 0x03, 0x00, 0xff, 0x0d, 0x0a, 0x80, 0x0d, 0x0a, 0x0d, 0x0a]));
    },

    // A proxy that lost the service.
    proxy_html(response) {
        answer(
            response,
            502,
            '<html><head><title>502 Bad Gateway</title></head><body>nothing there</body></html>\n',
            { 'Content-Type': 'text/html' },
        );
    },
};

for (const [type, { status, ...body }] of Object.entries(errors)) {
    troubles[type] = (response) => answerError(response, status, type, body);
}

export const troubleNames = Object.keys(troubles);

export function makeTrouble(name, response, work, options) {
    troubles[name](response, work, options);
}
