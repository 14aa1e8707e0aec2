import { PRODUCTION } from '../../../cas/contract/environments';
import { identityOf, readEvent } from '../../../cas/contract/events';
import { withoutSecretAddresses } from '../../../cas/contract/secretAddresses';

const statusChanged = {
	id: '7c1c7b2e-0c52-4f5e-9d5a-1f0c7c1f7a10',
	tenantId: 'contoso',
	plantId: '',
	eventTime: '2026-11-02T18:41:00.9584103Z',
	eventType: 'DeclarationStatusChanged',
	eventSubType: 'Released',
	data: {
		id: 'd-1',
		customsShipmentReference: 'SO-1',
		lrn: '26BE1',
		mrn: '26BEAB000000000014',
		currentStatus: 'Released',
		acceptanceDate: null,
		newFieldOfCas: { kept: true },
	},
};

describe('a delivery of CAS', () => {
	it('is one event object, as documented', () => expect(readEvent(statusChanged)).toEqual(statusChanged));

	it('may be a one-element array, as Azure Event Grid sends it', () =>
		expect(readEvent([statusChanged])).toEqual(statusChanged));

	it.each([
		['two events at once', [statusChanged, statusChanged]],
		['an empty list', []],
		['text', 'event'],
		['nothing', undefined],
		['an event without id', { ...statusChanged, id: '' }],
		['an event without data', { ...statusChanged, data: undefined }],
	])('is not taken where it is %s', (_, body) => expect(readEvent(body)).toBeUndefined());
});

describe('the identity of an event', () => {
	it('stands under the names that all outputs share; what is absent or empty is left out', () => {
		expect(identityOf(readEvent(statusChanged)!)).toEqual({
			eventId: statusChanged.id,
			eventType: 'DeclarationStatusChanged',
			eventSubType: 'Released',
			eventTime: statusChanged.eventTime,
			declarationId: 'd-1',
			externalReference: 'SO-1',
			lrn: '26BE1',
			mrn: '26BEAB000000000014',
			status: 'Released',
		});
	});

	it.each([
		['a type that we do not know', { ...statusChanged, eventType: 'ControlAnnounced' }, 'd-1'],
		['an ID that is a number', { ...statusChanged, data: { ...statusChanged.data, id: 4711 } }, '4711'],
		['a field of its own', { ...statusChanged, eventType: 'OurOwn', data: { id: 'x', declarationId: 'd-2' } }, 'd-2'],
		['an ID of something else', { ...statusChanged, eventType: 'OurOwn', data: { id: 'x' } }, undefined],
		['a refused shipment', { ...statusChanged, eventType: 'CustomsShipmentInformation' }, undefined],
	])('names the declaration of an event with %s', (_what, event, declarationId) => {
		expect(identityOf(event).declarationId).toBe(declarationId);
	});

	it('takes the business reference and the ingestion references of a refused shipment', () => {
		const event = {
			...statusChanged,
			eventType: 'CustomsShipmentInformation',
			eventSubType: 'CreationUnsuccessful',
			data: {
				ingestionReferences: ['r-1', 'r-2'],
				businessReference: 'SO-2',
				direction: 'OUT',
				errorDescriptions: ['No exporter'],
			},
		};
		expect(identityOf(readEvent(event)!)).toMatchObject({
			externalReference: 'SO-2',
			direction: 'OUT',
			referenceIds: ['r-1', 'r-2'],
		});
	});
});

describe('addresses that carry an access key', () => {
	const key = '0123456789abcdef0123456789abcdef';

	it('are replaced wherever they stand, and nothing else is', () => {
		const event = {
			url: 'https://cas-documents-api.customs4trade.com/v1/t/x',
			declarationUrl: 'https://api.customs4trade.com/v1/declarations/7c1c7b2e-0c52-4f5e-9d5a-1f0c7c1f7a10',
			attachments: [{ link: `https://cas-documents-api.customs4trade.com/v1/t/declarations/1/${key}` }],
			note: key,
		};
		expect(withoutSecretAddresses(event, PRODUCTION, () => 'sealed')).toEqual({
			...event,
			url: 'sealed',
			attachments: [{ link: 'sealed' }],
		});
	});
});
