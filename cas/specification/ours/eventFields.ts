import { EVENT_TYPES } from '../../contract/eventTypes';
import { listedFields, type Listed, type ListedTree } from './listed';
import type { OurField } from './target';

/** What is said of the fields of an event, those of most types first. */
const EVENT: ListedTree = [
	['id', 'text', 'Event ID', 'eventId', 'Identifier of the event'],
	['tenantId', 'text', 'Tenant', 'Identifier of the tenant'],
	['plantId', 'text', 'Plant of the event', 'Identifier of the plant'],
	['eventTime', 'dateTime', 'Event time', 'When it happened', 'occurred'],
	['eventType', 'text', 'Event type', 'Kind of the event', 'topic'],
	['eventSubType', 'text', 'Event subtype', 'subType', 'Closer kind of the event, as the new status'],
	{
		of: ['data', 'group', 'Event data', 'payload', 'body', 'What the event is about'],
		fields: [
			['id', 'text', 'Declaration ID', 'declarationId', 'Identifier of the declaration that the event is about'],
			[
				'customsShipmentReference',
				'text',
				'Shipment reference',
				'externalReference',
				'Reference of the customs shipment',
			],
			['businessReference', 'text', 'Business reference', 'Reference of the shipment that was sent'],
			[
				'ingestionReferences',
				'texts',
				'Ingestion references',
				'referenceIds',
				'References of the messages that were taken in',
			],
			['errorDescriptions', 'texts', 'Error descriptions', 'errors', 'What CAS complains about'],
			['direction', 'text', 'Direction', 'Whether goods arrive or leave'],
			['jurisdiction', 'text', 'Jurisdiction', 'Country whose authority is addressed'],
			['traderReference', 'text', 'Trader reference', 'Reference number or UCR'],
			['customsFlow', 'text', 'Customs flow', 'Name of the flow'],
			['customsFlowStep', 'text', 'Customs flow step', 'Name of the step of the flow'],
			['currentStatus', 'text', 'Status', 'Present status of the declaration'],
			['acceptanceDate', 'dateTime', 'Acceptance date', 'When customs accepted the declaration'],
			['mrn', 'text', 'MRN', 'Movement or master reference number that customs gave'],
			['lrn', 'text', 'LRN', 'Local reference number'],
			['arc', 'text', 'ARC', 'Administrative reference code of an excise movement'],
			['sequenceNumber', 'whole', 'Sequence number', 'Number of the declaration within its shipment'],
			['declarationUrl', 'text', 'Declaration URL', 'Address of the declaration'],
			['storageLocation', 'text', 'Storage location', 'Name of the storage location'],
			['plant', 'text', 'Plant', 'Plant of the company'],
			['company', 'text', 'Company', 'Company of the declaration'],
			['url', 'text', 'Document URL', 'Address that the document is downloaded from'],
			['type', 'text', 'Document kind', 'Kind of the document, as EAD or SAD'],
			['action', 'text', 'Action', 'Name of the action that ended'],
			['certificateOfOriginId', 'text', 'Certificate of origin ID', 'Identifier of the certificate of origin'],
			['declarationReference', 'text', 'Declaration reference', 'Reference of the declaration of the certificate'],
		],
	},
];

/** The fields of an event: the envelope, and what the data of the types carry (`cas/contract/events`). */
export function eventFields(): OurField[] {
	const fields = listedFields(EVENT);
	const data = fields.findIndex(({ path }) => path === 'data');
	const known = new Set(fields.map(({ path }) => path));
	const names = new Set(Object.values(EVENT_TYPES).flatMap(({ value }) => Object.keys(value.data.shape)));
	const others = [...names].filter((name) => !known.has(`data.${name}`)).map((name): Listed => [name, 'any', name]);
	return listedFields(others, fields, data);
}
