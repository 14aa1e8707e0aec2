import type { WorkflowNode } from '../../host/workflowJson';
import { kindOf } from './reach';
import { textsIn, workingNodes, type FlowRule } from './rule';

/** What people read of a node, by its kind; the options of a node are looked at too. */
const READ_BY_PEOPLE: Readonly<Record<string, readonly string[]>> = {
	emailSend: ['subject', 'text', 'html', 'message'],
	form: ['formDescription', 'completionTitle', 'completionMessage', 'responseText', 'jsonOutput'],
	formTrigger: ['formTitle', 'formDescription'],
};

/** Codes of CAS, or of a flow, by the name of the field that holds one. */
const CODES = /\.(?:status|outcome|waitResult|state|eventSubType|currentStatus)\b/g;
/** What stands behind a code that a text shows as it is: the end of its expression, or the next text. */
const ENDS = /^(?: \?\? '[^']*')?\)? ?(?:\}|\+ )/;
/** A code that is compared or looked up is not shown. */
const ASKED = /[[=<>]|includes\(/;

/** Nobody has to read codes: `CustomsError` is shown as "customs error", an outcome as a sentence. */
export const statusInWords: FlowRule = (flow) =>
	workingNodes(flow).flatMap((node) =>
		textsOf(node)
			.filter(([, text]) => showsCode(text))
			.map(([parameter]) => ({ node: node.name, message: `shows a code as it is in ${parameter}: say it in words` })),
	);

function showsCode(text: string): boolean {
	return [...text.matchAll(CODES)].some(({ 0: code, index }) => {
		const before = text.slice(0, index);
		const begins = Math.max(...['{', '?', ':'].map((sign) => before.lastIndexOf(sign)));
		return ENDS.test(text.slice(index + code.length)) && !ASKED.test(before.slice(begins + 1));
	});
}

function textsOf(node: WorkflowNode): [parameter: string, text: string][] {
	const names = READ_BY_PEOPLE[kindOf(node)];
	if (names === undefined) return [];
	return [...names, 'options'].flatMap((name) =>
		textsIn(node.parameters[name]).map((text): [string, string] => [name, text]),
	);
}

interface FormField {
	readonly fieldLabel?: unknown;
}

/** The fields of a form are asked for in words: no names of columns or variables. */
export const labelsInWords: FlowRule = (flow) =>
	workingNodes(flow).flatMap((node) => {
		const { values = [] } = (node.parameters.formFields ?? {}) as { values?: FormField[] };
		return values
			.map(({ fieldLabel }) => fieldLabel)
			.filter((label): label is string => typeof label === 'string')
			.filter((label) => !/^\p{Lu}/u.test(label) || /\p{Ll}\p{Lu}|_/u.test(label))
			.map((label) => ({ node: node.name, message: `asks for "${label}", which is no label in words` }));
	});
