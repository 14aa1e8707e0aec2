import type { INodeProperties } from 'n8n-workflow';
import { olderEventsField } from '../../shared/events/olderEvents.field';

export const takeFields: readonly INodeProperties[] = [
	{
		displayName: 'Verify',
		name: 'verify',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'With the Webhook Credential',
				value: 'credential',
				description:
					"The item is a delivery as n8n's Webhook node gives it; its header, password or signature is checked",
			},
			{
				name: 'Verified Before',
				value: 'before',
				description: 'The item comes from CAS Notification Trigger, or from a source that nobody else can write to',
			},
		],
		default: 'credential',
		description: 'How it is known that the event is from CAS',
	},
	{
		displayName: 'Count as Taken',
		name: 'countAsTaken',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'When It Is Given On',
				value: 'given',
				description:
					'Each event goes on once. Where the run fails afterwards, retry the execution: the retry takes its events again.',
			},
			{
				name: 'When It Is Confirmed',
				value: 'confirmed',
				description:
					'For a flow that answers CAS at its end: an event counts once the operation Confirm has had it. Until then CAS gets no success for another delivery, and after the lease the event goes on again.',
			},
		],
		default: 'given',
		description: 'From when on another delivery of the same event is dropped',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Lease (Minutes)',
				name: 'leaseMinutes',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 1440, numberPrecision: 0 },
				default: 10,
				description:
					'Where events count when they are confirmed: how long a run has for it. After one to two times as long the event goes on again. Make it longer than the longest run.',
			},
			olderEventsField,
			{
				displayName: 'Raw Body Field',
				name: 'binaryField',
				type: 'string',
				default: 'data',
				description: "The binary field with the bytes of the delivery, which the Webhook node's option Raw Body adds",
			},
		],
	},
];
