import type { WorkflowNode } from '../../host/workflowJson';
import { kindOf } from './reach';
import { workingNodes, type Finding, type FlowRule } from './rule';

/** Parameters whose text n8n puts into HTML as it is, by the kind of node. */
const HTML_PARAMETERS: Readonly<Record<string, readonly string[]>> = {
	emailSend: ['html', 'message', 'responseFormDescription'],
	form: ['formDescription', 'completionMessage', 'responseText', 'html', 'jsonOutput'],
	formTrigger: ['html'],
	html: ['html'],
	respondToWebhook: ['responseBody'],
};

/** An expression, and what in it comes from outside: everything but what stands in Settings. */
const EXPRESSION = /\{\{([\s\S]*?)\}\}(?!\})/g;
const DATA = /\$json\b|\$input\b|\$binary\b|\$node\b|\$items\b|\$\((?!'Settings'\))/;
/** The least that makes a text harmless between tags: no tag can begin in it. */
const ESCAPE = ".replaceAll('<', '&lt;')";
/** n8n takes one escape off the message of "Send and Wait for Response" (2.41): it has to be escaped twice. */
const ESCAPE_TWICE = ".replaceAll('<', '&amp;lt;')";
const escapeFor = (parameter: string) => (parameter === 'message' ? ESCAPE_TWICE : ESCAPE);
const HARMLESS_BODIES = [
	// Fields that a Code node has drawn.
	/^\s*JSON\.stringify\(\$json\.fields\)/,
	// A page that a Code node has drawn.
	/^\s*\$json\.pageHtml\s*$/,
	// Sent as JSON, which no browser shows as a page.
	/^\s*JSON\.stringify\(\$json\.answer\)\s*$/,
	// A choice between two fixed texts.
	/^[^?]*\? '[^'$]*' : '[^'$]*'\s*$/,
];

/**
 * Text from forms, sheets, CAS and mails is escaped where it is put into HTML. It is seen that an expression escapes, not that it
 * escapes all of its parts. A page whose fields are ready in `$json.fields` was drawn by a Code node, which `drawnPages` looks at.
 */
export const escapedHtml: FlowRule = (flow) => [
	...workingNodes(flow).flatMap((node) =>
		htmlTextsOf(node).flatMap(([parameter, text]) =>
			[...text.matchAll(EXPRESSION)]
				.map(([, body = '']) => body)
				.filter((body) => DATA.test(body) && !body.includes(escapeFor(parameter)))
				.filter((body) => !HARMLESS_BODIES.some((harmless) => harmless.test(body)))
				.map((body): Finding => ({
					node: node.name,
					message: `puts text of the outside into ${parameter} without ${escapeFor(parameter)}: ${body.trim().slice(0, 60)}`,
				})),
		),
	),
	...workingNodes(flow).flatMap(drawnPages),
];

/** The HTML parameters of a node that it uses, however deep. */
function htmlTextsOf(node: WorkflowNode): [string, string][] {
	const names = HTML_PARAMETERS[kindOf(node)] ?? [];
	const { emailFormat, operation } = node.parameters;
	const isPlainMail = kindOf(node) === 'emailSend' && emailFormat === 'text' && operation !== 'sendAndWait';
	return isPlainMail ? [] : textsNamed(node.parameters, names);
}

function textsNamed(value: unknown, names: readonly string[]): [string, string][] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]): [string, string][] =>
		typeof inner === 'string' ? (names.includes(name) ? [[name, inner]] : []) : textsNamed(inner, names),
	);
}

/** What stands directly behind a tag in a template of a Code node: `<td>${`. */
const BEHIND_A_TAG = /<\/?[a-z][^<>`$]*>\$\{\s*/g;
/** It is escaped there, or its name says that it is HTML that was made so before; a list of such parts is looked at by itself. */
const HARMLESS = /^(?:escaped\(|\w*Html\b|\w+\.map\(\w*Html\)|\w+\.map\(\([^)]*\) => `<)/;

/** A Code node that draws HTML escapes, by a function `escaped`, what it puts directly behind a tag. What it adds with + is not seen. */
function drawnPages(node: WorkflowNode): Finding[] {
	const { jsCode } = node.parameters;
	if (kindOf(node) !== 'code' || typeof jsCode !== 'string') return [];
	return [...jsCode.matchAll(BEHIND_A_TAG)]
		.map((match) => jsCode.slice(match.index + match[0].length))
		.filter((rest) => !HARMLESS.test(rest))
		.map((rest) => ({
			node: node.name,
			message: `puts text into HTML without escaped(…): ${rest.slice(0, 60).replace(/\s+/g, ' ')}`,
		}));
}
