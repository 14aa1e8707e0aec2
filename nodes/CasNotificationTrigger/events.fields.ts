import type { INodeProperties } from 'n8n-workflow';
import { DOCUMENT_KINDS } from '../../cas/contract/documents';
import { EVENT_TYPES } from '../../cas/contract/events';
import { KNOWN_STATUSES } from '../../cas/contract/statuses';

const SUBTYPES_FROM_STATUS = 'DeclarationStatusChanged';
const SUBTYPES_FROM_KIND = 'DeclarationPdfCreated';

/** `DeclarationPdfCreated` → `Declaration PDF Created`; CAS's own name stays the value. */
function titleOf(eventType: string): string {
	return eventType
		.replace('AWB', ' AWB')
		.replace(/^CoOPDF/, 'Certificate of Origin PDF ')
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.replace(/\bPdf\b/, 'PDF')
		.replace(/ +/g, ' ');
}

/** Which events start the workflow: by type, and by subtype where the contract knows any. Nothing chosen means all. */
export const eventFields: INodeProperties[] = [
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		options: Object.entries(EVENT_TYPES).map(([value, fact]) => ({
			name: titleOf(value),
			value,
			description: fact.value.meaning,
		})),
		default: [SUBTYPES_FROM_STATUS, SUBTYPES_FROM_KIND],
		description: 'The kinds of event that start the workflow; none means all of them',
	},
	{
		displayName: 'Statuses',
		name: 'statuses',
		type: 'multiOptions',
		options: KNOWN_STATUSES.map((status) => ({ name: status, value: status })),
		default: [],
		displayOptions: { show: { events: [SUBTYPES_FROM_STATUS] } },
		description: 'Only status changes to these; none means all of them',
	},
	{
		displayName: 'Document Types',
		name: 'documentTypes',
		type: 'multiOptions',
		options: Object.entries(DOCUMENT_KINDS).map(([value, fact]) => ({ name: value, value, description: fact.value })),
		default: [],
		displayOptions: { show: { events: [SUBTYPES_FROM_KIND] } },
		description: 'Only documents of these kinds; none means all of them',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Other Event Types',
				name: 'otherEventTypes',
				type: 'string',
				typeOptions: { multipleValues: true, multipleValueButtonText: 'Add event type' },
				default: [],
				description: 'Event types that CAS has and this list has not, by the name that CAS gives them',
			},
		],
	},
];
