import { exampleOf, messageEntries, type MessageKey, type MessageModel } from '../../cas/messages';
import { shownValue, valueAtPath } from '../../cas/messages/model/place';
import { flatFields, flatName, rowLists } from '../../cas/messages/model/rowFields';
import { CREDENTIAL_TYPE } from '../../scripts/demo/stage';
import { outputOf, problemOf } from '../../scripts/host/execution';
import { aFlow, START } from './support/flows';
import { aStage, aStageByProfile, until, type ProfileName } from './support/suiteStage';

const { stage, under } = aStageByProfile(aStage);

/** Which operation of CAS Ingest sends a message. */
const OPERATIONS: Record<MessageKey, { resource: string; operation: string }> = {
	customsShipment: { resource: 'customsShipment', operation: 'create' },
	article: { resource: 'article', operation: 'upsert' },
	businessPartner: { resource: 'businessPartner', operation: 'upsert' },
	certificateOfOrigin: { resource: 'certificateOfOrigin', operation: 'request' },
	formula: { resource: 'formula', operation: 'create' },
	materialList: { resource: 'materialList', operation: 'create' },
	materialListInvalidation: { resource: 'materialList', operation: 'invalidate' },
	movementOrder: { resource: 'movementOrder', operation: 'create' },
	movement: { resource: 'movement', operation: 'create' },
	shipment: { resource: 'shipment', operation: 'create' },
};

type Source = 'item' | 'json' | 'fields';
type Json = Record<string, unknown>;

/** What CAS Ingest needs to send the message from a source. */
function parametersFor(key: MessageKey, model: MessageModel, source: Source, message: Json): Json {
	const common = { ...OPERATIONS[key], source };
	if (source === 'item') return common;
	if (source === 'json') return { ...common, message: JSON.stringify(message) };
	const value = Object.fromEntries(
		flatFields(model)
			.filter(({ list }) => list === undefined)
			.map((field) => [flatName(field), shownValue(message, field.leaf)] as const)
			.filter(([, leaf]) => leaf !== undefined),
	);
	const lists = Object.fromEntries(
		rowLists(model).map(({ name, path }) => [name, JSON.stringify(valueAtPath(message, path) ?? [])]),
	);
	return { ...common, fields: { mappingMode: 'defineBelow', value }, ...lists };
}

/** A node that hands on one item. */
function anItem(json: Json) {
	return {
		name: 'Message',
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: { mode: 'raw', jsonOutput: JSON.stringify(json), options: {} },
	};
}

async function ingest(key: MessageKey, model: MessageModel, source: Source, message: Json): Promise<Json> {
	const { api, credential } = stage();
	const sending = {
		name: 'CAS Ingest',
		type: 'n8n-nodes-customs4trade.casIngest',
		typeVersion: 1,
		parameters: parametersFor(key, model, source, message),
		credentials: { [CREDENTIAL_TYPE]: credential },
	};
	const { id } = await api.createWorkflow(
		aFlow(`${key} from ${source}`, START, anItem(source === 'item' ? message : {}), sending),
	);
	const execution = await api.runAndWait(id);
	expect(problemOf(execution)).toBeUndefined();
	const [item] = outputOf(execution, 'CAS Ingest');
	return item!.json as Json;
}

const messageAt = (referenceId: unknown) =>
	stage()
		.sandbox.control.state(1_000)
		.messages.find((message) => message.referenceId === referenceId);

const statusOf = (reference: string) =>
	stage()
		.sandbox.control.state(1_000)
		.declarations.find(({ externalReference }) => externalReference === reference)?.currentStatus;

/** The reference that a message is sent under: one for each source, so that the three do not meet. */
const referenceFor = (key: MessageKey, source: Source) => `${key}-${source}`.toUpperCase();

/** A good message that CAS can process: it names what was sent before it, by the same source. */
function messageFor(key: MessageKey, model: MessageModel, source: Source): Json {
	const example = exampleOf(model) as Json;
	switch (key) {
		case 'materialListInvalidation':
			return { ...example, materialListReference: referenceFor('materialList', source) };
		case 'certificateOfOrigin': {
			const { declarationReference: _unknown, ...rest } = example;
			const shipment = { customsShipmentReference: referenceFor('customsShipment', source), direction: 'OUT' };
			return { ...rest, ...shipment, externalReference: referenceFor(key, source) };
		}
		case 'movementOrder':
		case 'movement': {
			// An inbound movement needs no stock to write off from; ADJP is our assumption for it.
			const { customsDestination: _destination, writeOffRules: _rules, ...rest } = example;
			return { ...rest, type: 'ADJP', externalReference: referenceFor(key, source) };
		}
		default:
			return { ...example, [model.identity[0]!]: referenceFor(key, source) };
	}
}

const WAYS: [Source, ProfileName][] = [
	['item', 'as-assumed'],
	['json', 'as-assumed'],
	['fields', 'as-assumed'],
	['json', 'everything-differs'],
];

describe.each(WAYS)('every message of CAS, from %s (%s)', (source, profile) => {
	under(profile);
	// The certificate comes last: it is about the shipment, which must be released by then.
	const entries = messageEntries().filter(({ key }) => key !== 'certificateOfOrigin');
	const certificate = messageEntries().filter(({ key }) => key === 'certificateOfOrigin');

	it.each([...entries, ...certificate].map(({ key, model }) => [key, model] as const))(
		'%s is taken and processed',
		async (key, model) => {
			if (key === 'certificateOfOrigin') {
				await until('the shipment is released', () =>
					['Released', 'ExitConfirmed'].includes(statusOf(referenceFor('customsShipment', source)) ?? ''),
				);
			}
			const { referenceId, warnings } = await ingest(key, model, source, messageFor(key, model, source));
			expect(referenceId).toEqual(expect.any(String));
			expect(warnings).toBeUndefined();
			await until('the message is processed', () => messageAt(referenceId)?.result !== 'waiting');
			const { result, outcome } = messageAt(referenceId) ?? {};
			expect({ result, outcome }).toMatchObject({ result: 'processed' });
		},
	);
});
