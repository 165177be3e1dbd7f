// SPDX-License-Identifier: BSL-1.0
// Who may sign. Made up for the tests; nothing outside of them knows these names.
export const region = 'us-east-1';
export const service = 'iot';
export const accountNumber = '123456789012';

// One as a user has it, and one as a role hands it out for a while, with a session token.
// Secret and session token have the characters that a careless signer would encode.
export const lasting = {
    accessKeyId: 'TESTKEYTHATLASTS0000',
    secretAccessKey: 'test/secret+that=lasts',
};
export const temporary = {
    accessKeyId: 'TESTKEYFORAWHILE0000',
    secretAccessKey: 'test/secret+for=a+while',
    sessionToken: 'test/session+token=for+a/while==',
};

export const accounts = new Map([lasting, temporary].map((account) => [account.accessKeyId, account]));
