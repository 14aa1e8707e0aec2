import type { WorkflowNode } from '../../host/workflowJson';
import { kindOf } from './reach';

/** Nodes that change nothing outside the flow, or nothing as long as they do one of these operations. */
const READERS: Readonly<Record<string, 'always' | readonly string[]>> = {
	set: 'always',
	if: 'always',
	switch: 'always',
	filter: 'always',
	code: 'always',
	merge: 'always',
	noOp: 'always',
	splitOut: 'always',
	aggregate: 'always',
	sort: 'always',
	limit: 'always',
	summarize: 'always',
	html: 'always',
	crypto: 'always',
	wait: 'always',
	form: 'always',
	respondToWebhook: 'always',
	stopAndError: 'always',
	removeDuplicates: 'always',
	splitInBatches: 'always',
	extractFromFile: 'always',
	convertToFile: 'always',
	casConnection: ['check', 'compareSpecification', 'show'],
	casWorkbook: 'always',
	dataTable: ['get', 'rowExists', 'rowNotExists', 'list'],
	readWriteFile: ['read'],
	casIngest: ['validate'],
	casDeclaration: [
		'get',
		'getAll',
		'getMany',
		'search',
		'getCorrections',
		'getDuties',
		'listDocuments',
		'downloadDocument',
		'waitForStatus',
		'reconcile',
	],
};

/**
 * Whether a node changes something outside the flow, such as CAS, a database or somebody's mailbox. Whatever is not known to read
 * only counts as changing; a Code node is taken for one that only reckons.
 */
export function changesSomething(node: WorkflowNode): boolean {
	const reads = READERS[kindOf(node)];
	if (reads === 'always') return false;
	return reads === undefined || !reads.includes(String(node.parameters.operation));
}
