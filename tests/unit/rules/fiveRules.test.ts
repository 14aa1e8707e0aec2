// @slow: starts ESLint with the whole configuration.
import { lint, type Candidate } from './lint';

const ONE_MODEL =
	'Rule 1, one model: import a message from cas/messages, and what all fields have in common from cas/messages/model/.';
const ONE_CHECK =
	'Rule 1, one model: a message is checked by checkMessage of cas/messages, not by a schema of its own.';
const PURE =
	'Rule 2, cas/ is pure: it imports only itself and the libraries named in scripts/lint/rooms.mjs. What needs n8n, I/O or a clock belongs to nodes/.';
const WAY_OF_CELLS =
	'The way of a cell through cas/workbook is open, headers, values, rows, read. A stage imports an earlier one, by its index; what two stages need belongs to the earlier.';
const AS_A_VALUE = 'Rule 2, cas/ is pure: take it as a value from the caller.';
const ONE_WAY_OUT =
	'Rule 4, one way out: every request goes through send() of nodes/shared/transport/send.ts. A library that sends nothing may be named in scripts/lint/rooms.mjs; it is bundled.';
const IN_PLACE =
	"Rule 4, one way out: call n8n's helpers by name and in place, as in context.helpers.getBinaryStream(…), so that it can be seen which one it is.";
const SEND = 'Make a CasRequest and give it to send() of nodes/shared/transport/send.ts.';
const APART =
	'A node imports cas/, nodes/shared/ and its own folder, no other node and nothing that is not published. Move what two nodes share to nodes/shared/.';
const CONTRACT_ONLY =
	'Rule 5, a sandbox, not a mock: sandbox/ is written from the contract. It imports cas/contract, codes, identifiers and messages, and nothing of nodes/.';
const NO_MOCK =
	'Rule 5, a sandbox, not a mock: have the sandbox of the test behave so, by its control routes or a fault. Only the pause between attempts may be replaced.';

const imported = (source: string, why: string) => `"${source}" may not be imported here. ${why}`;
const request = (name: string) =>
	`Rule 4, one way out: only nodes/shared/transport/attempt.ts may name "${name}". ${SEND}`;
const credential =
	'Rule 4, one way out: only nodes/shared/transport/connection.ts may name "getCredentials". Add what you need of the credential there.';
const ungraded = (name: string) =>
	`Rule 3, documented, evidenced or assumed: say which "${name}" is, with documented(page, value), evidenced(year, source, value) or assumed(reason, value).`;

type Case = readonly [path: string, text: string, ...messages: string[]];

const RULE_1: Case[] = [
	[
		'nodes/CasIngest/x.ts',
		"export const x = { displayName: 'Jurisdiction', name: 'jurisdiction', type: 'string', default: '' };",
		'Rule 1, one model: "jurisdiction" is a field of a message. Derive it from cas/messages, as nodes/shared/source/panelFields.ts does.',
	],
	[
		'cas/workbook/x.ts',
		"export const x = ['Aanvullend aangiftetype'];",
		'Rule 1, one model: "Aanvullend aangiftetype" is the label of a field. Take it from cas/messages, as headerOf and labelOf do.',
	],
	[
		'cas/workbook/x.ts',
		"export * from '../messages/customsShipment/customsShipment';",
		imported('../messages/customsShipment/customsShipment', ONE_MODEL),
	],
	['sandbox/validation/x.ts', "export { z } from 'zod';", imported('zod', ONE_CHECK)],
	['nodes/CasIngest/x.ts', "export { z } from 'zod';", imported('zod', ONE_CHECK)],
];

const RULE_2: Case[] = [
	['cas/x.ts', "export * from '../nodes/shared/transport/send';", imported('../nodes/shared/transport/send', PURE)],
	['cas/workbook/open/x.ts', "export * from '../headers';", imported('../headers', WAY_OF_CELLS)],
	['cas/workbook/values/x.ts', "export * from '../headers/layout';", imported('../headers/layout', WAY_OF_CELLS)],
	['cas/workbook/rows/x.ts', "export * from '../annotate';", imported('../annotate', WAY_OF_CELLS)],
	['cas/workbook/x.ts', "import '../../sandbox/server';", imported('../../sandbox/server', PURE)],
	['cas/x.ts', "export * from 'n8n-workflow';", imported('n8n-workflow', PURE)],
	['cas/x.ts', "export * from 'node:fs';", imported('node:fs', PURE)],
	['cas/x.ts', "export * from 'luxon';", imported('luxon', PURE)],
	['cas/request/x.ts', "export { z } from 'zod';", imported('zod', PURE)],
	['cas/x.ts', "export const x = () => import('axios');", imported('axios', PURE)],
	['cas/x.ts', 'export const x = () => import(`axios`);', imported('axios', PURE)],
	[
		'cas/x.ts',
		'export const x = (name: string) => import(name);',
		'An import has to name what it imports, so that it can be checked which room that is in.',
	],
	['cas/x.ts', "export type X = import('n8n-workflow').INode;", imported('n8n-workflow', PURE)],
	['cas/x.ts', "import type { INode } from 'n8n-workflow'; export type X = INode;", imported('n8n-workflow', PURE)],
	[
		'cas/x.ts',
		"import x = require('fs'); export const y = x;",
		'A `require()` style import is forbidden.',
		imported('fs', PURE),
	],
	['cas/x.ts', 'export const x = () => Date.now();', `'Date.now' is restricted from being used. ${AS_A_VALUE}`],
	['cas/x.ts', 'export const x = () => new Date();', AS_A_VALUE],
	['cas/x.ts', "export const x = () => fetch('x');", `Unexpected use of 'fetch'. ${AS_A_VALUE}`],
	['cas/x.ts', 'export const x = () => process.env;', `Unexpected use of 'process'. ${AS_A_VALUE}`],
];

const RULE_3: Case[] = [
	['cas/contract/x.ts', 'export const RETRIES = 5;', ungraded('RETRIES')],
	['cas/contract/x.ts', "export const FIELDS = ['a', 'b'] as const;", ungraded('FIELDS')],
	[
		'cas/contract/x.ts',
		"import { assumed } from './fact'; export const WAYS = { IN: assumed('a guess', 1), OUT: 2 };",
		ungraded('WAYS'),
	],
	[
		'cas/contract/x.ts',
		"import { documented } from './fact'; export const RETRIES = documented('', 5);",
		'Rule 3, documented, evidenced or assumed: name the page, the data, or the reason for the guess.',
	],
	[
		'cas/contract/x.ts',
		"import { evidenced } from './fact'; export const RETRIES = evidenced(2020, ' ', 5);",
		'Rule 3, documented, evidenced or assumed: name the page, the data, or the reason for the guess.',
	],
	[
		'cas/request/x.ts',
		"export const x = '/v1/declarations';",
		'Rule 3, documented, evidenced or assumed: "/v1/declarations" is a fact about CAS. Put it into cas/contract with its grade, and use it from there.',
	],
];

const context = 'context: import("n8n-workflow").IExecuteFunctions';

const RULE_4: Case[] = [
	[
		'nodes/CasIngest/x.ts',
		`export const x = (${context}) => context.helpers.httpRequest({ url: '' });`,
		request('httpRequest'),
	],
	['nodes/shared/x.ts', `export const x = (${context}) => context.helpers.request('');`, request('helpers.request')],
	[
		'nodes/shared/x.ts',
		`export const x = (${context}) => context.helpers?.requestOAuth2?.call(context, '', {});`,
		request('requestOAuth2'),
	],
	[
		'nodes/shared/x.ts',
		`export const x = (${context}) => context.helpers['httpRequest'];`,
		IN_PLACE,
		request('httpRequest'),
	],
	['nodes/shared/x.ts', `export const x = (${context}, name: 'request') => context.helpers[name];`, IN_PLACE],
	[
		'nodes/shared/x.ts',
		`export const x = (${context}) => { const { request } = context.helpers; return request; };`,
		IN_PLACE,
	],
	[
		'nodes/shared/x.ts',
		`export const x = ({ helpers }: import("n8n-workflow").IExecuteFunctions) => helpers;`,
		IN_PLACE,
	],
	[
		'nodes/shared/x.ts',
		"export const x = (context: import('n8n-workflow').IPollFunctions) => context.__emit([]);",
		`"__emit" is not of n8n's interface for nodes: only nodes/shared/host/ may name it, with its row in nodes/shared/host/internals.ts.`,
	],
	['nodes/shared/x.ts', `export const x = (${context}) => context.getCredentials('casOAuth2Api');`, credential],
	['nodes/shared/x.ts', `export const x = (${context}) => context['getCredentials']('casOAuth2Api');`, credential],
	[
		'nodes/shared/x.ts',
		`export const x = ({ getCredentials: x }: import("n8n-workflow").IExecuteFunctions) => x;`,
		credential,
	],
	[
		'nodes/shared/transport/attempt.ts',
		`export const x = (${context}) => context.getCredentials('casOAuth2Api');`,
		credential,
	],
	[
		'nodes/shared/transport/connection.ts',
		`export const x = (${context}) => context.helpers.httpRequest({ url: '' });`,
		request('httpRequest'),
	],
	[
		'nodes/CasIngest/x.ts',
		"export const x = { requestDefaults: { url: '' } };",
		`Rule 4, one way out: with "requestDefaults" n8n itself would send the request. ${SEND}`,
	],
	[
		'nodes/CasIngest/x.ts',
		"export * from '../shared/transport/attempt';",
		imported('../shared/transport/attempt', ONE_WAY_OUT),
	],
	['nodes/shared/x.ts', "export * from 'axios';", imported('axios', ONE_WAY_OUT)],
	['nodes/shared/x.ts', "export * from 'node:https';", imported('node:https', ONE_WAY_OUT)],
	['credentials/x.ts', "export * from 'undici';", imported('undici', ONE_WAY_OUT)],
	[
		'nodes/shared/x.ts',
		"export const x = () => fetch('x');",
		"Unexpected use of 'fetch'. Rule 4, one way out: send it with send() of nodes/shared/transport/send.ts.",
	],
];

const RULE_5: Case[] = [
	[
		'sandbox/x.ts',
		"export * from '../nodes/shared/transport/send';",
		imported('../nodes/shared/transport/send', CONTRACT_ONLY),
	],
	['sandbox/x.ts', "export * from '../cas/request/retry';", imported('../cas/request/retry', CONTRACT_ONLY)],
	['sandbox/x.ts', "export * from 'n8n-core';", imported('n8n-core', CONTRACT_ONLY)],
	['tests/nodes/x.test.ts', "jest.mock('../../nodes/shared/transport/attempt');", NO_MOCK],
	[
		'tests/e2e/x.test.ts',
		"export * from 'nock';",
		`'nock' import is restricted from being used by a pattern. ${NO_MOCK}`,
	],
];

const HOUSES: Case[] = [
	['nodes/CasIngest/x.ts', "export * from '../CasWorkbook/methods';", imported('../CasWorkbook/methods', APART)],
	['nodes/shared/x.ts', "export * from '../CasWorkbook/methods';", imported('../CasWorkbook/methods', APART)],
	['nodes/shared/x.ts', "export * from '../../sandbox/server';", imported('../../sandbox/server', APART)],
	['credentials/x.ts', "export * from '../scripts/docs';", imported('../scripts/docs', APART)],
];

const BREACHES: Record<string, Case[]> = {
	'one model, many faces': RULE_1,
	'cas/ is pure': RULE_2,
	'documented, evidenced or assumed': RULE_3,
	'one way out': RULE_4,
	'a sandbox, not a mock': RULE_5,
	'no node imports another, or what is not published': HOUSES,
};

const KEPT: Candidate[] = [
	{ path: 'cas/x.ts', text: "export * from './contract/search';" },
	{ path: 'cas/contract/x.ts', text: "export { z } from 'zod';" },
	{ path: 'cas/x.ts', text: 'export const x = (ms: number) => new Date(ms);' },
	{ path: 'cas/contract/x.ts', text: "import { assumed } from './fact'; export const X = assumed('a guess', 5);" },
	{
		path: 'nodes/CasIngest/x.ts',
		text: "export * from '../shared/transport/send'; export * from '../../cas/messages';",
	},
	{ path: 'nodes/CasIngest/actions/x.ts', text: "export * from '../ingestion/kind';" },
	{ path: 'nodes/shared/x.ts', text: `export const x = (${context}) => context.helpers.getBinaryStream('id');` },
	{
		path: 'nodes/shared/transport/attempt.ts',
		text: `export const x = (${context}) => context.helpers.httpRequest({ url: '' });`,
	},
	{
		path: 'nodes/shared/transport/connection.ts',
		text: `export const x = (${context}) => context.getCredentials('casOAuth2Api');`,
	},
	{ path: 'sandbox/x.ts', text: "export * from '../cas/messages'; export * from 'node:http'; export * from 'axios';" },
	{ path: 'tests/nodes/x.test.ts', text: "jest.mock('../../nodes/shared/timing/pause');" },
];

const cases = Object.entries(BREACHES).flatMap(([rule, list]) =>
	list.map(([path, text, ...messages]) => ({ rule, path, text, messages })),
);
const found = lint([...cases, ...KEPT]);

describe.each(Object.keys(BREACHES))('broken in one line: %s', (rule) => {
	it.each(
		cases.flatMap((one, index) =>
			one.rule === rule ? [[one.path, one.text, one.messages, found[index]!] as const] : [],
		),
	)('%s: %s', (_path, _text, messages, said) => expect(said).toEqual(messages));
});

describe('the five rules kept', () => {
	it.each(KEPT.map(({ path, text }, index) => [path, text, found[cases.length + index]!] as const))(
		'%s: %s',
		(_path, _text, said) => expect(said).toEqual([]),
	);
});
