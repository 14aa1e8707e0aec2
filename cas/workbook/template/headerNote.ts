import type { Language } from '../../language';
import type { LeafField, NumberField } from '../../messages/model/field';
import { helpIn } from './helpTexts/helpTexts';
import type { Phrases } from './phrases/phrases';

/** What a note needs to know of its column besides the field. */
export interface NoteContext {
	readonly header: string;
	readonly isRequired: boolean;
	/** The example as the cell shows it. */
	readonly example: string;
	/** The title of the code list, where the column has one. */
	readonly listTitle: string | undefined;
	readonly hasOwnList: boolean;
	/** The header and sheet whose reference the column repeats. */
	readonly repeats: { readonly header: string; readonly sheet: string } | undefined;
}

/** The note at a header: what it is, what belongs there, what fits, an example. One line each. */
export function headerNote(field: LeafField, context: NoteContext, language: Language, phrases: Phrases): string {
	const { note } = phrases;
	const lines = [
		context.header,
		`${helpIn(language, field.help)}.`,
		context.repeats === undefined ? '' : note.repeats(context.repeats.header, context.repeats.sheet),
		context.isRequired ? note.required : '',
		...limits(field, context, phrases),
		note.example(context.example),
	];
	return lines.filter((line) => line !== '').join('\n');
}

function limits(field: LeafField, { listTitle, hasOwnList }: NoteContext, { note }: Phrases): string[] {
	const choice = hasOwnList ? [note.ownList] : [];
	switch (field.kind) {
		case 'code':
			return [note.chooseFrom(listTitle ?? field.list.title), field.list.closed ? '' : note.otherCodes];
		case 'text':
			return [note.text(field.maxLength), ...choice];
		case 'number':
			return [`${numberWords(field, note)}.`, ...choice];
		case 'date':
			return [note.date];
		case 'dateTime':
			return [note.moment];
		case 'boolean':
			return [note.yesOrNo];
	}
}

/** `Whole number, above 0`; the sentence that refuses another value says the same. */
export function numberWords(field: NumberField, note: Phrases['note']): string {
	const { minimum, maximum, positive, maxFractionDigits } = field;
	const words = [maxFractionDigits === 0 ? note.wholeNumber : note.number];
	if (minimum !== undefined && maximum !== undefined) words.push(note.between(minimum, maximum));
	else if (positive) words.push(note.aboveZero);
	else if (minimum !== undefined) words.push(note.from(minimum));
	if (maxFractionDigits > 0) words.push(note.decimals(maxFractionDigits));
	return words.join(', ');
}
