// SPDX-License-Identifier: BSL-1.0
// The operations of the service, by their methods: the SDK's command for each, what the counters call it when it
// was carried out, and what is answered then.
import { CreatePackageVersionCommand, UpdatePackageVersionCommand } from '@aws-sdk/client-iot';

export const operations = new Map([
    [
        'PUT',
        {
            Command: CreatePackageVersionCommand,
            counter: 'creations',
            // What the service echoes; it keeps artifact, recipe and tags to itself.
            answerTo: ({ packageName, versionName, description, attributes }, packageVersionArn) => ({
                packageVersionArn,
                packageName,
                versionName,
                description,
                attributes,
                status: 'DRAFT',
            }),
        },
    ],
    ['PATCH', { Command: UpdatePackageVersionCommand, counter: 'updates', answerTo: () => ({}) }],
]);
