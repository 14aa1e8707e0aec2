import { Linter } from 'eslint';
import * as regexp from 'eslint-plugin-regexp';
import LINEAR_PATTERNS from './linearPatterns.json';
import { textsIn, workingNodes, type FlowRule } from './rule';

const linter = new Linter({ configType: 'flat' });
const config = {
	plugins: { regexp },
	languageOptions: { ecmaVersion: 'latest', sourceType: 'script' },
	rules: LINEAR_PATTERNS,
} as unknown as Linter.Config;

/**
 * Regular expressions in code and expressions take time linear in their input: n8n cannot cancel one, so that a mail or a cell
 * made for it would stop all flows. The same rules hold for the package itself.
 */
export const linearPatterns: FlowRule = (flow) =>
	workingNodes(flow).flatMap((node) =>
		textsIn(node.parameters)
			.flatMap((text) => codeIn(text, text === node.parameters.jsCode))
			.flatMap((code) => linter.verify(code, config, { filename: 'node.js' }))
			.filter(({ ruleId }) => ruleId !== null)
			.map(({ message }) => ({ node: node.name, message: `has a regular expression that may take long: ${message}` })),
	);

/** What is JavaScript in a text: all of a Code node, and what stands between the braces of an expression. */
function codeIn(text: string, isCode: boolean): string[] {
	if (isCode) return [`async function node() {\n${text}\n}`];
	if (!text.startsWith('=')) return [];
	return text
		.split('{{')
		.slice(1)
		.map((part) => `(${part.split('}}', 1).join('')})`);
}
