// The five rules of docs/architecture.md as lint. Each is broken on purpose by a line of tests/unit/rules.
import { graded, pathsInContract } from './graded.mjs';
import { imports } from './imports.mjs';
import { oneModel } from './oneModel.mjs';
import { oneWayOut } from './oneWayOut.mjs';

const house = {
	meta: { name: 'house' },
	rules: {
		imports,
		graded,
		'paths-in-contract': pathsInContract,
		'one-model': oneModel,
		'one-way-out': oneWayOut,
	},
};

const PURE = 'Rule 2, cas/ is pure: take it as a value from the caller.';
const NETWORK = 'Rule 4, one way out: send it with send() of nodes/shared/transport/send.ts.';
const NO_MOCK =
	'Rule 5, a sandbox, not a mock: have the sandbox of the test behave so, by its control routes or a fault. Only the pause between attempts may be replaced.';

const OUTWARD = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'navigator'];
const IMPURE = [
	'process',
	'global',
	'globalThis',
	'window',
	'self',
	'setTimeout',
	'setInterval',
	'setImmediate',
	'performance',
	...OUTWARD,
];

const forbid = (names, message) => names.map((name) => ({ name, message }));

export const fiveRules = [
	{ files: ['{cas,nodes,credentials,sandbox}/**/*.ts'], plugins: { house }, rules: { 'house/imports': 'error' } },
	{
		files: ['nodes/**/*.ts', 'cas/workbook/**/*.ts'],
		// The phrases of a template name its code lists, some of which are called like a field; its help texts translate the model's.
		ignores: ['cas/workbook/template/{helpTexts,phrases}/**'],
		plugins: { house },
		rules: { 'house/one-model': 'error' },
	},
	{
		files: ['cas/**/*.ts'],
		rules: {
			'no-restricted-globals': ['error', ...forbid(IMPURE, PURE)],
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now', message: PURE },
				{ object: 'Math', property: 'random', message: PURE },
				{ object: 'crypto', property: 'randomUUID', message: PURE },
				{ object: 'crypto', property: 'getRandomValues', message: PURE },
			],
			'no-restricted-syntax': [
				'error',
				{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: PURE },
			],
		},
	},
	{
		files: ['cas/contract/**/*.ts'],
		// The registry lists the facts of the others.
		ignores: ['cas/contract/registry.ts'],
		plugins: { house },
		rules: { 'house/graded': 'error' },
	},
	{
		files: ['{cas,nodes,credentials}/**/*.ts'],
		ignores: ['cas/contract/**'],
		plugins: { house },
		rules: { 'house/paths-in-contract': 'error' },
	},
	{
		files: ['{cas,nodes,credentials}/**/*.ts'],
		plugins: { house },
		rules: { 'house/one-way-out': 'error' },
	},
	{
		files: ['{nodes,credentials}/**/*.ts'],
		rules: { 'no-restricted-globals': ['error', ...forbid(OUTWARD, NETWORK)] },
	},
	{
		files: ['tests/{nodes,sandbox,host-free,e2e,browser}/**/*.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector:
						'CallExpression[callee.object.name="jest"][callee.property.name=/^(mock|doMock|spyOn|replaceProperty|unstable_mockModule|createMockFromModule)$/]:not([arguments.0.value=/nodes.shared.timing.pause$/]):not([arguments.0.name="console"])',
					message: NO_MOCK,
				},
			],
			'no-restricted-imports': [
				'error',
				{ patterns: [{ group: ['nock', 'msw', 'msw/*', 'axios-mock-adapter'], message: NO_MOCK }] },
			],
		},
	},
];
