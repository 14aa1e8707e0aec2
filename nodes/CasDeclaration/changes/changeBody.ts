import type { IExecuteFunctions } from 'n8n-workflow';
import { sentGroup } from '../../../cas/declaration/sentPath';
import type { MessageModel } from '../../../cas/messages';
import { leavesOf } from '../../../cas/messages/model/leaves';
import { flatName } from '../../../cas/messages/model/rowFields';
import type { Problem } from '../../../cas/problem';
import type { ItemFailure } from '../../shared/items/failedItem';
import { parameterFailure } from '../../shared/items/perItem';
import { candidateOf } from '../../shared/source/candidate';
import { draftOf } from '../../shared/source/messageSource';
import { sourceFields } from '../../shared/source/sourceFields';

const ITEM_SOURCE =
	'The incoming item holds what is to change, under the names of CAS; fields that are none of these stay out';

/** What a change asks for: incoming item, JSON or mapped fields, as in CAS Ingest. */
export const changeBodyFields = (model: MessageModel) => sourceFields(model, { preset: 'fields', item: ITEM_SOURCE });

export interface ChangeBody {
	readonly body: Record<string, unknown>;
	readonly refusals: readonly Problem[];
	readonly warnings: readonly Problem[];
}

/**
 * The body of an item's change, checked as far as a part of a message can be. An incoming item carries more than what is to change, as
 * status and numbers, so only fields of the model are taken from it, under the names that are sent. `partial`: absent fields stay as they are.
 */
export function changeBody(
	context: IExecuteFunctions,
	model: MessageModel,
	itemIndex: number,
	{ partial }: { partial: boolean },
): ChangeBody | { failure: ItemFailure } {
	const { message, refusals, warnings } = candidateOf(draftOf(context, model, [itemIndex]), model, partial);
	const isFromItem = context.getNodeParameter('source', itemIndex) === 'item';
	const body = isFromItem ? knownOf(model, sentGroup(message)) : message;
	if (refusals.length === 0 && Object.keys(body).length === 0) {
		const noun = model.labels.en.toLowerCase();
		return parameterFailure(
			isFromItem ? `The incoming item has no field of a ${noun}` : `No field of the ${noun} is given`,
			`Give at least one field, under the names that the documentation of the ${noun} lists, as in ${examplesOf(model)}.`,
		);
	}
	return { body, refusals, warnings };
}

function knownOf({ root }: MessageModel, message: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(message).filter(([name]) => Object.hasOwn(root.fields, name)));
}

const examplesOf = ({ root }: MessageModel) =>
	leavesOf(root)
		.slice(0, 3)
		.map((leaf) => flatName({ leaf, list: undefined }))
		.join(', ');
