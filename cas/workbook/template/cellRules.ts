import type { LeafField, NumberField } from '../../messages/model/field';
import { numberWords } from './headerNote';
import type { CellCheck, CellRule } from './plan';
import type { Phrases } from './phrases/phrases';
import type { ValueLists } from './valueLists';

/** 1990-01-01 and 2099-12-31: outside these years a day number is a slip of the finger. */
const FIRST_DAY = 32_874;
const LAST_DAY = 73_050;
/** A text may be as long as this where the model sets no limit of its own; Excel need not watch over it. */
const NO_LIMIT = 512;

/** What Excel lets people type for a field; undefined where anything goes. What is refused here would be refused on reading. */
export function cellRule(field: LeafField, lists: ValueLists, phrases: Phrases): CellRule | undefined {
	const { refusal } = phrases;
	const rule = (check: CellCheck, message: string, isStrict = true): CellRule => ({
		check,
		isStrict,
		title: refusal.title,
		message,
	});
	switch (field.kind) {
		case 'code': {
			const { closed } = field.list;
			const check: CellCheck = { kind: 'list', source: lists.ofCodes(field.list) };
			return rule(check, closed ? refusal.list : refusal.openList, closed);
		}
		case 'boolean':
			return rule({ kind: 'list', source: lists.yesOrNo() }, refusal.list);
		case 'date':
			return rule({ kind: 'date', first: FIRST_DAY, last: LAST_DAY }, refusal.date);
		case 'number':
			return rule(numberCheck(field), refusal.number(numberWords(field, phrases.note)));
		case 'text':
			// What is shortened as it is read, such as the dots of a commodity code, must not be counted here.
			if (field.maxLength >= NO_LIMIT || field.normalise !== undefined) return undefined;
			return rule({ kind: 'length', most: field.maxLength }, refusal.length(field.maxLength));
		case 'dateTime':
			return undefined;
	}
}

/** A drop-down of a customer's own values, which never keeps anybody from typing another. */
export function ownListRule(source: string, phrases: Phrases): CellRule {
	return {
		check: { kind: 'list', source },
		isStrict: false,
		title: phrases.refusal.title,
		message: phrases.refusal.openList,
	};
}

/** A drop-down of the references that stand on another sheet already. */
export function referenceRule(source: string, sheet: string, phrases: Phrases): CellRule {
	const { title, reference } = phrases.refusal;
	return { check: { kind: 'list', source }, isStrict: false, title, message: reference(sheet) };
}

function numberCheck({ maxFractionDigits, positive, minimum, maximum }: NumberField): CellCheck {
	return { kind: 'number', isWhole: maxFractionDigits === 0, above: positive ? 0 : undefined, minimum, maximum };
}
