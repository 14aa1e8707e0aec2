import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorDescriptionsOf, identityOf, needsAttention, readEvent } from '../../../cas/contract/events';
import { EVENT_TYPES, eventTypeName, type EventData, type EventTypeName } from '../../../cas/contract/eventTypes';

/**
 * One example of each event page of CAS's documentation. The pages print their samples in part only; fields, types and shapes are
 * those of the page, the values of what is cut are ours.
 */
const FOLDER = join(__dirname, 'eventExamples');
const names = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ''));
const example = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
const anExample = (name: string) => readEvent(example(name))!;

/** The data of an event whose type is known, typed. */
function dataOf<Name extends EventTypeName>(name: string, type: Name): EventData<Name> {
	return EVENT_TYPES[type].value.data.parse(anExample(name).data) as EventData<Name>;
}

describe.each(names)('the documented event %s', (name) => {
	it('is read as it is, alone and in a list of one', () => {
		expect(readEvent(example(name))).toEqual(example(name));
		expect(readEvent([example(name)])).toEqual(example(name));
	});

	it('is of a type and a subtype that the contract names, with data of that type', () => {
		const event = anExample(name);
		const type = EVENT_TYPES[event.eventType as EventTypeName].value;
		if (type.subtypesStatus === 'documented') expect(type.subtypes).toContain(event.eventSubType);
		expect(type.data.parse(event.data)).toEqual(event.data);
	});

	it('keeps fields that the contract does not name', () => {
		const event = example(name) as { data: object };
		const more = { ...event, newField: [1], data: { ...event.data, newField: { deep: null } } };
		expect(readEvent(more)).toEqual(more);
		const { eventType, data } = readEvent(more)!;
		expect(EVENT_TYPES[eventType as EventTypeName].value.data.parse(data)).toEqual(more.data);
	});
});

describe('every event type of the contract', () => {
	it('has an example', () => {
		const types = new Set(names.map((name) => anExample(name).eventType));
		expect([...types].sort()).toEqual(Object.keys(EVENT_TYPES).sort());
	});
});

describe('the identity of an event', () => {
	it.each<[string, object]>([
		[
			'DeclarationStatusChanged',
			{ declarationId: '831e1650-001e-001b-66ab-eeb76e069631', mrn: '26BEAB000000000014', status: 'Released' },
		],
		['DeclarationPdfCreated', { documentType: 'EAD', lrn: '26BE1000000000001' }],
		['DeclarationActionFinished', { action: 'GoodsArrived', arc: '26BEABC1234567890123A' }],
		[
			'ReplaceUnsuccessful',
			{ externalReference: 'SO-2026-0815', direction: 'OUT', referenceIds: [expect.anything(), expect.anything()] },
		],
		['CoOPDFCreated', { documentType: 'COO', certificateOfOriginId: 'b1c1a6a2-54f5-4a7e-a0b3-6f3f41d57c11' }],
	])('is lifted from %s', (name, identity) => expect(identityOf(anExample(name))).toMatchObject(identity));

	it.each(Object.entries(EVENT_TYPES))('says what data.id of %s is, as its type does', (eventType, { value }) => {
		const event = { id: 'E', eventTime: '2026-11-02T18:40:12Z', eventType, data: { id: 'D', declarationUrl: 'D' } };
		const isOfDeclaration = 'idOf' in value && value.idOf === 'declaration';
		expect(identityOf(event).declarationId).toBe(isOfDeclaration ? 'D' : undefined);
	});

	it('holds nothing that is not there yet', () => {
		expect(identityOf(anExample('DeclarationStatusChanged.beforeAcceptance'))).not.toHaveProperty('mrn');
	});
});

describe('what needs attention', () => {
	it('is what somebody must act on', () => {
		expect(names.filter((name) => needsAttention(anExample(name))).sort()).toEqual([
			'CreationUnsuccessful',
			'DeclarationStatusChanged.beforeAcceptance',
			'ReplaceUnsuccessful',
			'TransitGuaranteeThresholdSurpassed',
		]);
	});

	it('says what CAS complains about', () => {
		expect(errorDescriptionsOf(anExample('CreationUnsuccessful'))).toHaveLength(2);
		expect(errorDescriptionsOf(anExample('ReplaceSuccessful'))).toEqual([]);
	});
});

describe('the data of an event', () => {
	it('is typed by the event', () => {
		const { currentStatus, acceptanceDate } = dataOf('DeclarationStatusChanged', 'DeclarationStatusChanged');
		const { threshold } = dataOf('TransitGuaranteeThresholdSurpassed', 'TransitGuaranteeThresholdStatusChanged');
		const { numOfPackagesReceived } = dataOf('AWBCreated', 'CustomsDataReturned');
		expect({ currentStatus, acceptanceDate, threshold, numOfPackagesReceived }).toEqual({
			currentStatus: 'Released',
			acceptanceDate: '2026-11-02T18:40:12Z',
			threshold: 80,
			numOfPackagesReceived: '10',
		});
	});
});

describe('an event that the contract does not know', () => {
	it('passes through with its identity as far as it goes', () => {
		const unknown = {
			...(example('AWBCreated') as object),
			eventType: 'MovementOrderRefused',
			data: { lrn: 'L', x: 1 },
		};
		const event = readEvent(unknown)!;
		expect(event).toEqual(unknown);
		expect(identityOf(event)).toMatchObject({ eventType: 'MovementOrderRefused', lrn: 'L' });
		expect(needsAttention(event)).toBe(false);
		expect(eventTypeName('MovementOrderRefused')).toBe('MovementOrderRefused');
	});

	it.each([
		['TransitGuaranteeThresholdStateChanged', 'TransitGuaranteeThresholdStatusChanged'],
		['CustomsShipmentInformationPayload', 'CustomsShipmentInformation'],
	])('may be one that a page writes in another way: %s', (written, name) => expect(eventTypeName(written)).toBe(name));
});
