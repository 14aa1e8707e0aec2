import type { INodeProperties } from 'n8n-workflow';
import { DOCUMENT_KINDS } from '../../../cas/contract/documents';
import { EVENT_TYPES } from '../../../cas/contract/eventTypes';
import { statusesField } from '../../shared/fields/statusesField';

const STATUS = 'DeclarationStatusChanged';
const DOCUMENT = 'DeclarationPdfCreated';
const SHIPMENT = 'CustomsShipmentInformation';

/** `CreationUnsuccessful` → `Creation Unsuccessful`; CAS's own name stays the value. */
const inWords = (subtype: string) => subtype.replace(/([a-z])([A-Z])/g, '$1 $2');

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
		description: 'The kinds of event that start the workflow; none means all of them',
	},
	statusesField('Only status changes to these; none means all of them', { show: { events: [STATUS] } }),
	{
		displayName: 'Document Types',
		name: 'documentTypes',
		type: 'multiOptions',
		options: Object.entries(DOCUMENT_KINDS).map(([value, fact]) => ({ name: value, value, description: fact.value })),
		default: [],
		displayOptions: { show: { events: [DOCUMENT] } },
		description: 'Only documents of these kinds; none means all of them',
	},
	{
		displayName: 'Shipment Results',
		name: 'shipmentResults',
		type: 'multiOptions',
		options: EVENT_TYPES[SHIPMENT].value.subtypes.map((value) => ({ name: inWords(value), value })),
		default: [],
		displayOptions: { show: { events: [SHIPMENT] } },
		description: 'Only these results of sending a customs shipment; none means all of them',
	},
];
