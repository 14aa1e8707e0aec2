import type { INodeProperties } from 'n8n-workflow';
import { DOCUMENT_KINDS } from '../../../cas/contract/documents';
import { EVENT_TYPES } from '../../../cas/contract/eventTypes';
import { inWords } from '../../../cas/contract/inWords';
import { ALL_HINT, statusesField } from '../../shared/fields/statusesField';

const STATUS = 'DeclarationStatusChanged';
const DOCUMENT = 'DeclarationPdfCreated';
const SHIPMENT = 'CustomsShipmentInformation';

/** Which events start the workflow: by type, and by subtype where the contract knows any. Nothing chosen means all. */
export const eventFields: INodeProperties[] = [
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		options: Object.entries(EVENT_TYPES).map(([value, fact]) => ({
			name: fact.value.title,
			value,
			description: fact.value.meaning,
		})),
		default: [STATUS, DOCUMENT, SHIPMENT],
		description: 'The events that start the workflow',
		hint: ALL_HINT,
	},
	statusesField('Only status changes to these', { show: { events: [STATUS] } }),
	{
		displayName: 'Document Types',
		name: 'documentTypes',
		type: 'multiOptions',
		options: Object.entries(DOCUMENT_KINDS).map(([value, fact]) => ({ name: value, value, description: fact.value })),
		default: [],
		displayOptions: { show: { events: [DOCUMENT] } },
		description: 'Only documents of these types',
		hint: ALL_HINT,
	},
	{
		displayName: 'Shipment Results',
		name: 'shipmentResults',
		type: 'multiOptions',
		options: EVENT_TYPES[SHIPMENT].value.subtypes.map((value) => ({ name: inWords(value), value })),
		default: [],
		displayOptions: { show: { events: [SHIPMENT] } },
		description: 'Only these results of sending a customs shipment',
		hint: ALL_HINT,
	},
];

const TITLES = Object.fromEntries(Object.entries(EVENT_TYPES).map(([value, fact]) => [value, fact.value.title]));

/** What stands under the node on the canvas: the chosen events in words. */
export const eventsSubtitle = `={{ [].concat($parameter["events"]).map((name) => (${JSON.stringify(TITLES)})[name] ?? name).join(", ") || "All events" }}`;
