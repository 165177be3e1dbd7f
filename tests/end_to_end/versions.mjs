// The package versions that were created, by client token, and what was seen of each token.
import { accountNumber, region } from './accounts.mjs';
import { sha256 } from './signer.mjs';

export class Versions {
    #tokens = new Map();

    get creations() {
        return [...this.#tokens.values()].filter(({ created }) => created !== undefined).length;
    }

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
    create(input, { path, body }) {
        const seen = this.#tokens.get(input.clientToken);
        const content = `${path}\n${body}`;
        const arn = `arn:aws:iot:${region}:${accountNumber}:package/${input.packageName}/version/${input.versionName}`;
        seen.created ??= { content, answer: answerOf(input, arn) };
        return seen.created.content === content
            ? { answer: seen.created.answer }
            : { conflict: seen.created.answer.packageVersionArn };
    }

    counters() {
        return Object.fromEntries(
            [...this.#tokens].map(([token, { requests, sameBytes, created }]) => [
                token,
                { requests, sameBytes, creations: created === undefined ? 0 : 1 },
            ]),
        );
    }
}

// What the service echoes; it keeps artifact, recipe and tags to itself.
function answerOf({ packageName, versionName, description, attributes }, packageVersionArn) {
    return { packageVersionArn, packageName, versionName, description, attributes, status: 'DRAFT' };
}
