import { perItem, parameterFailure } from '../../shared/items/perItem';
import type { Operation } from '../../shared/fields/operation';
import { unstored } from '../delivery/failures';
import { taking } from '../memory/taking';
import { EVENT_OUTPUTS } from './outputs';

export const confirm: Operation = {
	name: 'Confirm',
	value: 'confirm',
	action: 'Confirm event',
	description: 'Confirm that an event has had its effect, so that another delivery of it is dropped',
	outputs: EVENT_OUTPUTS,
	fields: [
		{
			displayName: 'Event ID',
			name: 'eventId',
			type: 'string',
			default: '',
			placeholder: "e.g. {{ $('Take event').item.json.eventId }}",
			description: 'Of the event to confirm; left empty, the field eventId of the item',
		},
	],
	async execute(context) {
		const { events, takerOf, isTest, tidy } = taking(context);
		const inputs = context.getInputData();
		const items = await perItem(
			context,
			async (itemIndex) => {
				const given = context.getNodeParameter('eventId', itemIndex, '');
				const { json = {}, binary } = inputs[itemIndex] ?? {};
				const eventId = given === '' ? json.eventId : given;
				if (typeof eventId !== 'string' || eventId === '') {
					return parameterFailure(
						'The item names no event',
						"Fill in Event ID, as in {{ $('Take event').item.json.eventId }}.",
					);
				}
				try {
					if (!isTest) await events.confirm(eventId, takerOf(itemIndex));
				} catch {
					return { failure: unstored(eventId, 'note that the event is confirmed') };
				}
				return { items: [{ json, ...(binary && { binary }) }] };
			},
			1,
		);
		await tidy();
		return [items, []];
	},
};
