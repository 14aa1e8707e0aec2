// The rules of n8n's own gate over nodes and credentials, recommended TypeScript rules over everything, and the five rules of the house.
import { readFileSync } from 'node:fs';
import js from '@eslint/js';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import * as regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { fiveRules } from './scripts/lint/fiveRules.mjs';

/** Rules that n8n's gate itself switches off: each is replaced by one of the community plugin, or fits core nodes only. */
const REPLACED = {
	'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
	'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
	'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
	'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
	'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
};

/** A regular expression cannot be cancelled. The Code nodes of the example flows keep to these rules as well. */
const LINEAR_PATTERNS = JSON.parse(
	readFileSync(new URL('./scripts/flows/lint/linearPatterns.json', import.meta.url), 'utf8'),
);

const community = n8nCommunityNodesPlugin.configs.recommended;

export default tseslint.config(
	{ ignores: ['dist', 'node_modules', 'coverage', 'workflows-examples', '**/*.js', '**/*.cjs', '**/*.mjs'] },
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	{
		files: ['**/*.ts'],
		extends: [js.configs.recommended, tseslint.configs.recommended],
		rules: {
			// Control characters are stripped from what services say; the classes that do it are meant.
			'no-control-regex': 'off',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			// tsc finds undefined names.
			'no-undef': 'off',
		},
	},
	{ files: ['{cas,nodes,credentials,sandbox}/**/*.ts'], plugins: { regexp }, rules: LINEAR_PATTERNS },
	{
		files: ['**/*.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
		},
	},
	{
		files: ['{cas,nodes,credentials}/**/*.ts'],
		rules: {
			'no-console': 'error',
			// In what is published, `void` lets go of no promise.
			'@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }],
			'@typescript-eslint/no-unsafe-argument': 'error',
			'@typescript-eslint/no-unsafe-assignment': 'error',
			'@typescript-eslint/no-unsafe-call': 'error',
			'@typescript-eslint/no-unsafe-member-access': 'error',
			'@typescript-eslint/no-unsafe-return': 'error',
		},
	},
	{ ...community, files: ['{nodes,credentials}/**/*.ts'] },
	{
		files: ['package.json'],
		...community,
		plugins: { ...community.plugins, 'n8n-nodes-base': n8nNodesBase },
		languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
		rules: { ...community.rules, ...n8nNodesBase.configs.community.rules },
	},
	{
		files: ['credentials/**/*.ts'],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		rules: { ...n8nNodesBase.configs.credentials.rules, ...REPLACED },
	},
	{
		files: ['nodes/**/*.ts'],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		rules: { ...n8nNodesBase.configs.nodes.rules, ...REPLACED },
	},
	...fiveRules,
);
