import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyOptions,
} from 'n8n-workflow';
import { nodeTypes, OUR_NODES, PACKAGE } from './harness/nodeTypes';
import { oneNode } from './harness/oneNode';
import { workflowOf } from './harness/runWorkflow';

/** What the canvas has room for. */
const MOST_LETTERS = 9;

const descriptionOf = (type: string) =>
	nodeTypes.getByNameAndVersion(`${PACKAGE}.${type}`) as (typeof OUR_NODES)[string];
const operationsOf = (type: string) =>
	descriptionOf(type)
		.description.properties.filter(({ name }) => name === 'operation')
		.flatMap(({ options, displayOptions }) =>
			(options as INodePropertyOptions[]).map(({ value, action }) => ({
				resource: String(displayOptions?.show?.resource?.[0]),
				operation: String(value),
				action,
			})),
		);

function nodeOf(type: string, parameters: INodeParameters, typeVersion: number) {
	const workflow = workflowOf(oneNode({ type, typeVersion, parameters }));
	return { workflow, node: workflow.nodes[oneNode.NAME]! };
}

function subtitleOf(type: string, parameters: INodeParameters): unknown {
	const { workflow, node } = nodeOf(type, parameters, 2);
	const { subtitle } = descriptionOf(type).description;
	return workflow.expression.getSimpleParameterValue(node, subtitle, 'internal', {});
}

const ACTION_NODES = ['casConnection', 'casDeclaration', 'casIngest', 'casWorkbook'];
const EVERY_OPERATION = ACTION_NODES.flatMap((type) =>
	operationsOf(type).map(({ resource, operation, action }) => [type, resource, operation, action] as const),
);

describe.each(EVERY_OPERATION)('%s, %s: %s', (type, resource, operation, action) => {
	it('is called on the canvas what the node panel calls it', () => {
		expect(subtitleOf(type, { resource, operation })).toBe(action);
	});

	it.each([1, 2])('has outputs that fit in version %i', (typeVersion) => {
		const { workflow, node } = nodeOf(type, { resource, operation }, typeVersion);
		for (const output of NodeHelpers.getNodeOutputs(workflow, node, descriptionOf(type).description)) {
			const name = typeof output === 'string' ? '' : (output.displayName ?? '');
			expect({ name, fits: name.length <= MOST_LETTERS }).toEqual({ name, fits: true });
		}
	});
});

describe('the subtitle of a trigger', () => {
	it.each([
		['casNotificationTrigger', { events: ['DeclarationPdfCreated'] }, 'Declaration PDF Created'],
		['casNotificationTrigger', { events: [] }, 'All events'],
		['casDeclarationPollTrigger', { statuses: ['CustomsError', 'BcpReleased'] }, 'Customs error, BCP released'],
		['casDeclarationPollTrigger', { statuses: ['OfThisCasOnly'] }, 'OfThisCasOnly'],
		['casDeclarationPollTrigger', { statuses: [] }, 'All status changes'],
	])('of %s with %j is %s', (type, parameters, text) => {
		expect(subtitleOf(type, parameters)).toBe(text);
	});

	it.each(['casNotificationTrigger', 'casDeclarationPollTrigger'])('of %s stands above outputs that fit', (type) => {
		const names = descriptionOf(type).description.outputNames ?? [];
		expect(names.map((name) => name.length <= MOST_LETTERS)).toEqual([true, true]);
	});
});

/** What the panel shows, from top to bottom. */
function shownIn(type: string, parameters: INodeParameters, typeVersion: number): string[] {
	const { description } = descriptionOf(type);
	const node = { typeVersion } as INode;
	const values = NodeHelpers.getNodeParameters(description.properties, parameters, true, false, node, description)!;
	return description.properties
		.filter((property) => property.type !== 'hidden')
		.filter((property) => NodeHelpers.displayParameter(values, property, node, description))
		.map(({ displayName }) => displayName);
}

describe('the panel of CAS Notification Trigger', () => {
	it('begins with the credential and the events, and keeps the rest behind one choice', () => {
		expect(shownIn('casNotificationTrigger', {}, 2)).toEqual([
			'Credentials',
			'Events',
			'Statuses',
			'Document Types',
			'Shipment Results',
			'Delivery',
			'Options',
		]);
	});

	it('shows what an expert chooses', () => {
		const shown = shownIn('casNotificationTrigger', { delivery: 'custom' }, 2);
		expect(shown.slice(5)).toEqual(['Delivery', 'Acknowledge', 'Registration', 'Verification', 'Options']);
	});

	it('keeps what a workflow of before has set', () => {
		const { description } = descriptionOf('casNotificationTrigger');
		const saved = { registration: 'manual', acknowledge: 'ended' };
		const node = { typeVersion: 1 } as INode;
		const values = NodeHelpers.getNodeParameters(description.properties, saved, true, false, node, description);
		expect(values).toMatchObject(saved);
		expect(shownIn('casNotificationTrigger', saved, 1)).toEqual(
			expect.arrayContaining(['Acknowledge', 'Registration']),
		);
	});
});

describe('the declaration of an operation', () => {
	const valueIn = (typeVersion: number) => {
		const { description } = descriptionOf('casDeclaration');
		const saved = { resource: 'declaration', operation: 'get' };
		const node = { typeVersion } as INode;
		return NodeHelpers.getNodeParameters(description.properties, saved, true, false, node, description)?.declaration;
	};

	it('starts as an empty list', () => {
		expect(valueIn(2)).toMatchObject({ mode: 'list', value: '' });
	});

	it('is still that of the incoming item in a workflow of before', () => {
		expect(valueIn(1)).toMatchObject({ mode: 'id', value: '={{ $json.declarationId }}' });
	});
});

describe('a choice', () => {
	const everyProperty = Object.values(OUR_NODES).flatMap(({ description }) =>
		description.properties.map((property) => ({ node: description.displayName, property })),
	);

	it('of one entry is not shown', () => {
		const single = everyProperty.filter(
			({ property: { type, options } }) => type === 'options' && options?.length === 1,
		);
		expect(single.map(({ node, property }) => `${node}: ${property.displayName}`)).toEqual([]);
	});

	it('that lets all through while it is empty says so', () => {
		const FILTERS = ['events', 'statuses', 'documentTypes', 'shipmentResults'];
		const filters = everyProperty.filter(
			({ property: { name, type }, node }) =>
				type === 'multiOptions' && FILTERS.includes(name) && (node.includes('Trigger') || name === 'statuses'),
		);
		expect(filters.length).toBeGreaterThanOrEqual(6);
		for (const { property } of filters) expect(property.hint).toBe('Empty: all');
	});

	it('of statuses is in words, with the name of CAS behind', () => {
		const { options } = everyProperty.find(({ property }) => property.name === 'statuses')!.property as INodeProperties;
		expect(options).toContainEqual(
			expect.objectContaining({
				name: 'Customs error',
				value: 'CustomsError',
				description: expect.stringContaining('(CustomsError)'),
			}),
		);
	});
});

describe('the search for nodes', () => {
	const known = Object.values(OUR_NODES).map(({ description }) => {
		const folder = description.name[0]!.toUpperCase() + description.name.slice(1);
		const file = join(__dirname, '../../nodes', folder, `${folder}.node.json`);
		const { alias } = JSON.parse(readFileSync(file, 'utf8')) as { alias: string[] };
		return {
			name: description.displayName,
			words: [description.displayName, ...alias].map((word) => word.toLowerCase()),
		};
	});

	it.each([
		['template', 'CAS Workbook'],
		['invoice', 'CAS Workbook'],
		['excel', 'CAS Workbook'],
		['hs code', 'CAS Ingest'],
		['tariff', 'CAS Ingest'],
		['eori', 'CAS Ingest'],
		['export', 'CAS Ingest'],
		['import', 'CAS Ingest'],
		['broker', 'CAS Ingest'],
		['approval', 'CAS Declaration'],
		['douane', 'CAS Declaration'],
		['zoll', 'CAS Declaration'],
		['declaration', 'CAS Workbook'],
		['declaration', 'CAS Notification Trigger'],
	])('finds by %s: %s', (word, name) => {
		expect(known.filter(({ words }) => words.some((one) => one.includes(word))).map((node) => node.name)).toContain(
			name,
		);
	});
});
