import type { WorkflowNode } from '../../host/workflowJson';
import { kindOf } from './reach';
import { textsIn, workingNodes, type FlowRule } from './rule';

/** What people read of a node, by its kind; the options of a node are looked at too. */
const READ_BY_PEOPLE: Readonly<Record<string, readonly string[]>> = {
	emailSend: ['subject', 'text', 'html', 'message'],
	form: ['formDescription', 'completionTitle', 'completionMessage', 'responseText', 'jsonOutput'],
	formTrigger: ['formTitle', 'formDescription'],
};

const CODE = String.raw`\.(?:status|outcome|waitResult|state|eventSubType|currentStatus)`;
/** A code of CAS or of a flow that a text shows as it is. One that is compared, looked up or made into words goes on behind it. */
const SHOWN = [
	new RegExp(String.raw`\{\{?\s*(?:\w+\()?[^{}?:]*${CODE}\s*\)?(?:\s*\?\?\s*'[^']*')?\s*\}`),
	new RegExp(String.raw`\b(?:text|escaped)\([^()]*${CODE}\)`),
	new RegExp(String.raw`' \+ [^+?'"\[\]]*${CODE}\s*(?:\+|\}\}|$)`),
];

/** Nobody has to read codes: `CustomsError` is shown as "customs error", an outcome as a sentence. */
export const statusInWords: FlowRule = (flow) =>
	workingNodes(flow).flatMap((node) =>
		textsOf(node)
			.filter(([, text]) => SHOWN.some((shown) => shown.test(text)))
			.map(([parameter]) => ({ node: node.name, message: `shows a code as it is in ${parameter}: say it in words` })),
	);

function textsOf({ parameters, ...node }: WorkflowNode): [parameter: string, text: string][] {
	const names = READ_BY_PEOPLE[kindOf({ parameters, ...node })];
	if (names === undefined) return [];
	return [...names, 'options'].flatMap((name) =>
		textsIn(parameters[name]).map((text): [string, string] => [name, text]),
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
