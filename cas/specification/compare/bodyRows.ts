import type { CodeList } from '../../codes/codeList';
import { suggestCode } from '../../codes/suggest';
import { SPECIFICATION } from '../../limits';
import type { SpecField, SpecMessage } from '../description';
import { matchFields, type FieldMatch } from '../match/matchFields';
import { partName, type OurField, type Target } from '../ours/target';
import { codeRows } from './codeRows';
import { commonGroup } from './fieldEntries';
import { rulesText } from './rulesText';
import type { ComparisonRow, FieldLimits } from './rows';

/** A body compared: its rows, and the group around all of it, where an answer has one. */
export interface ComparedBody {
	readonly rows: ComparisonRow[];
	/** `result.filing`; empty where the fields stand on top. */
	readonly wrapper: string;
}

/** Code lists longer than this are no list of roles or kinds: their values are taken as they are. */
const MOST_NAMED_CODES = 60;

/**
 * Compares the fields of a body of ours with those of theirs. `isWrapped`: what stands around the fields is no part of them, as in
 * an answer whose profile entry says where the body is.
 */
export function compareBody(target: Target, message: SpecMessage, isWrapped: boolean): ComparedBody {
	const { fields } = message;
	const isDeclared = target.role === 'request';
	const matches = matchFields(target.fields, fields).filter(
		({ theirs, confidence }) => !(confidence === 'doubtful' && isDeclared && isFixed(fields[theirs]!)),
	);
	const sound = matches.filter(
		({ theirs, confidence }) => confidence !== 'doubtful' && fields[theirs]!.type !== 'group',
	);
	const wrapper = isWrapped ? commonGroup(sound.map(({ theirs }) => fields[theirs]!.path)) : '';
	const placed = (path: string) =>
		wrapper !== '' && path.startsWith(`${wrapper}.`) ? path.slice(wrapper.length + 1) : path;
	const isOutside = ({ path }: SpecField) => wrapper !== '' && !path.startsWith(`${wrapper}.`);
	const byTheirs = new Map(matches.map((match) => [match.theirs, match]));
	const known = new Set(matches.map(({ ours }) => ours));
	const rows = fields.flatMap((field, position): ComparisonRow[] => {
		const match = byTheirs.get(position);
		if (match !== undefined && !isOutside(field))
			return matchedRows(target, field, match, placed(field.path), isDeclared);
		// A wrapper and a group of theirs that nothing of ours is like say nothing themselves.
		return field.type === 'group' || isOutside(field) ? [] : [theirRow(target, field, placed(field.path), isDeclared)];
	});
	return {
		rows: [...rows, ...target.fields.flatMap((field, index) => (known.has(index) ? [] : ourRow(target, field)))],
		wrapper,
	};
}

function matchedRows(
	target: Target,
	field: SpecField,
	match: FieldMatch,
	place: string,
	isDeclared: boolean,
): ComparisonRow[] {
	const ours = target.fields[match.ours]!;
	const isGroup = field.type === 'group';
	const part = partName(target.part);
	const codes = isGroup
		? undefined
		: match.confidence === 'doubtful'
			? keyRows(target, ours, place)
			: codesOf(target, ours, field, place);
	const limits = isDeclared && (!isGroup || field.isList) ? limitsOf(ours, field, codes === undefined) : {};
	const row: ComparisonRow = {
		part: target.title,
		ours: ours.path,
		label: ours.label,
		theirs: place,
		description: field.description,
		rules: rulesText(field),
		result: ours.path === place ? 'agrees' : 'differs',
		confidence: match.confidence,
		reason: match.reason,
		entry: {
			kind: 'field',
			part,
			ours: ours.path,
			theirs: place,
			...(isGroup && { isGroup }),
			...(Object.keys(limits).length > 0 && { limits }),
		},
	};
	return [row, ...(codes ?? [])];
}

/** Rows for codes that have other names with them; undefined where they are the same, or no list of ours is behind them. */
function codesOf(
	target: Target,
	field: OurField,
	{ codes, constant }: SpecField,
	place: string,
): ComparisonRow[] | undefined {
	const { list, example } = field;
	if (codes === undefined && constant === undefined) return keyRows(target, field, place);
	if (codes === undefined || constant !== undefined || (list?.codes.length ?? 0) > MOST_NAMED_CODES) return undefined;
	if (codes.length > SPECIFICATION.checkedCodes) return undefined;
	const { keys, title } = codesAt(target, place);
	if (list === undefined) {
		const ownKeys = (field.keys ?? []).filter((key) => !codes.some(({ value }) => value === key));
		if (ownKeys.length > 0) return codeRows(title, keys, ownKeys.map(asCode), codes);
		// A text that takes none of their values as it is goes by other ones; which, only a person can tell.
		const isOther = example !== undefined && codes.length > 1 && !codes.some(({ value }) => value === example);
		return isOther ? codeRows(title, keys, [], codes) : undefined;
	}
	if (codes.every(({ value }) => list.has(value))) return undefined;
	const byValue = new Map(codes.map((code) => [code.value, suggested(list, code.value)]));
	const ours = list.codes.map(({ code, names }) => ({
		value: code,
		names: [names.en, ...[...byValue].flatMap(([value, known]) => (known === code ? [value] : []))],
		help: '',
	}));
	return codeRows(title, keys, ours, codes).filter(({ result }) => result !== 'only ours');
}

const codesAt = (target: Target, place: string) => ({
	keys: [...partName(target.part).split('.'), 'codes', place],
	title: `${target.title}: codes of ${place}`,
});

const asCode = (value: string) => ({ value, names: [value], help: '' });

/** Rows for values of ours that leave as they are, where their specification lists none: a person writes theirs. */
function keyRows(target: Target, field: OurField, place: string): ComparisonRow[] | undefined {
	if (field.keys === undefined) return undefined;
	const { keys, title } = codesAt(target, place);
	return codeRows(title, keys, field.keys.map(asCode), []).map((row) => ({
		...row,
		reason: 'Ask Customs4Trade what they call it; their specification lists no values',
	}));
}

const suggested = (list: CodeList, value: string) => suggestCode(list, value)?.code;

/** What they ask for beyond what we check anyway. */
function limitsOf(
	ours: OurField,
	{ required, maxLength, codes, constant }: SpecField,
	areOurCodes: boolean,
): FieldLimits {
	const values = codes?.map(({ value }) => value);
	const isStricter =
		areOurCodes &&
		constant === undefined &&
		values !== undefined &&
		values.length > 1 &&
		values.length <= SPECIFICATION.checkedCodes &&
		(ours.list === undefined || values.length < ours.list.codes.length);
	return {
		...(required && !ours.required && { required }),
		...(maxLength !== undefined && (ours.maxLength ?? 0) > maxLength && { maxLength }),
		...(isStricter && { allowed: values }),
	};
}

/** It must be there and can have one value only. */
const isFixed = ({ constant, required }: SpecField) => constant !== undefined && required;

function theirRow(target: Target, field: SpecField, place: string, isDeclared: boolean): ComparisonRow {
	const part = partName(target.part);
	const { constant, required } = field;
	const limits = constant !== undefined ? { constant } : required ? { required } : undefined;
	return {
		part: target.title,
		ours: '',
		label: '',
		theirs: place,
		description: field.description,
		rules: rulesText(field),
		// A value that must be there and can be no other is put in as it is.
		...(isDeclared && isFixed(field)
			? { result: 'differs', confidence: 'likely', reason: 'always the same value' }
			: { result: 'only theirs', reason: 'no field of ours is like it' }),
		entry: { kind: 'field', part, theirs: place, ...(isDeclared && limits !== undefined && { limits }) },
	};
}

function ourRow(target: Target, field: OurField): ComparisonRow[] {
	if (field.type === 'group') return [];
	return [
		{
			part: target.title,
			ours: field.path,
			label: field.label,
			theirs: '',
			description: '',
			rules: '',
			result: 'only ours',
			reason: 'their specification has no field like it',
			entry: { kind: 'field', part: partName(target.part), ours: field.path },
		},
	];
}
