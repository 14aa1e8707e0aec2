import type { MessageModel } from './message';
import { meaningOf, type Row } from './flat';

/**
 * The fields of a flat row that say which message it is of, as the row gives them; those that it lacks are absent. The same as
 * `messageFromRows` gives of one row, without the rest of the message.
 */
export function keyOfRow(model: MessageModel, row: Row): Record<string, unknown> {
	const key: Record<string, unknown> = {};
	if (model.recognise?.(row) !== undefined) return key;
	for (const [column, value] of Object.entries(row)) {
		if (value === null || value === undefined || value === '') continue;
		const name = identityNamed(model, column);
		if (name !== undefined) key[name] ??= value;
	}
	return key;
}

/** The field of the identity that a column names. */
function identityNamed(model: MessageModel, column: string): string | undefined {
	const meaning = meaningOf(model, column);
	if (meaning?.named.kind !== 'leaf' || meaning.list !== undefined || meaning.named.path.length !== 1) return undefined;
	const [step] = meaning.named.path;
	return model.identity.find((name) => name === step);
}
