import type { IExecuteFunctions } from 'n8n-workflow';
import type { MessageModel } from '../../../cas/messages';
import { rowLists, type RowList } from '../../../cas/messages/model/rowFields';
import type { Problem } from '../../../cas/problem';
import { asJson } from './jsonParameter';
import { putList } from './putList';

interface Built {
	readonly value: Record<string, unknown>;
	readonly problems: readonly Problem[];
}

/** Where an incoming item may have a list, for the field that the panel has for it: by its column, or as CAS has it. */
export function listExpression({ name, path }: RowList): string {
	const onTheWire = path.join('?.');
	return `={{ $json.${name} ?? ${onTheWire === name ? '' : `$json.${onTheWire} ?? `}[] }}`;
}

/**
 * A message with the lists that have a JSON field of their own in the panel, each at its place on the wire. Of several rows, each
 * brings its own entries; an empty list leaves room for what the fields hold.
 */
export function withPanelLists(
	context: IExecuteFunctions,
	model: MessageModel,
	itemIndexes: readonly number[],
	{ value: message, problems }: Built,
): Built {
	const found = rowLists(model).flatMap((list) => {
		const given = givenList(context, list.name, itemIndexes);
		if (given !== undefined) return putList(model, list, given, message);
		return earlierList(context, model, list, itemIndexes);
	});
	return { value: message, problems: [...problems, ...found] };
}

function givenList(context: IExecuteFunctions, name: string, itemIndexes: readonly number[]): unknown {
	const values = itemIndexes
		.map((index) => context.getNodeParameter(name, index, '') as unknown)
		.filter((value) => !isBlank(value))
		.map(asJson)
		.filter((value) => !(Array.isArray(value) && value.length === 0));
	if (values.length === 0) return undefined;
	return values.find((value) => !Array.isArray(value)) ?? values.flat();
}

const isBlank = (value: unknown) =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** What a flow of an earlier version still has in a field that is not shown any more: nothing of it is sent, and it is told. */
function earlierList(
	context: IExecuteFunctions,
	{ earlierLists = {} }: MessageModel,
	{ name, field }: RowList,
	itemIndexes: readonly number[],
): Problem[] {
	const earlier = Object.keys(earlierLists).find((one) => earlierLists[one] === name);
	if (earlier === undefined || givenList(context, earlier, itemIndexes) === undefined) return [];
	return [
		{
			severity: 'refuse',
			rule: 'shape.earlierList',
			path: '',
			label: field.labels.en,
			value: undefined,
			message: `stand in the field ${earlier} of version 0.2, which is not read any more`,
			action: `Give them in the field ${field.labels.en} of this node, by their columns`,
		},
	];
}
