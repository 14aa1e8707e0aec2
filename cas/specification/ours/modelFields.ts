import type { Field, GroupField, KeyedEntry, LeafField } from '../../messages/model/field';
import { compositeIn, labelOf } from '../../messages/model/labels';
import type { SpecType } from '../description';
import type { OurField } from './target';

/** Every field of a model at its place on the wire. A group stands before its fields. */
export function modelFields(root: GroupField): OurField[] {
	const fields: OurField[] = [];
	add(root, { path: '', steps: [], parent: -1 }, root, fields);
	return fields;
}

interface TargetProgress {
	readonly path: string;
	/** The path with a number for each list, as labels take it. */
	readonly steps: readonly (string | number)[];
	readonly parent: number;
	/** Entries that a key tells from the others, where the group is one of a list. */
	readonly keyed?: readonly KeyedEntry[] | undefined;
}

function add(group: GroupField, at: TargetProgress, root: GroupField, fields: OurField[]): void {
	for (const [name, field] of Object.entries(group.fields)) {
		const entry = field.kind === 'list' ? field.item : field;
		const path = `${at.path}${at.path === '' ? '' : '.'}${name}`;
		const steps = [...at.steps, name];
		const composite = compositeIn(group, name);
		fields.push({
			path,
			parent: at.parent,
			label: labelOf(root, steps),
			names: namesOf(name, field, entry, composite?.parts.length === 1 ? composite.field : undefined).filter(
				(word, index) => index === 0 || !isLabelOfAnother(word, name, group),
			),
			help: [field.help, ...(entry === field ? [] : [entry.help])].join('. '),
			type: typeOf(entry),
			isList: field.kind === 'list',
			isTransparent: isTransparent(field) || isTransparent(entry),
			required: field.required,
			...limitsOf(entry),
			...keysOf(name, at),
		});
		if (entry.kind !== 'group') continue;
		const inner =
			field.kind === 'list' ? { path: `${path}[]`, steps: [...steps, 0], keyed: field.keyed } : { path, steps };
		add(entry, { ...inner, parent: fields.length - 1 }, root, fields);
	}
}

function keysOf(name: string, { keyed = [] }: TargetProgress): Pick<OurField, 'keys'> {
	const keys = keyed.filter(({ keyName }) => keyName === name).map(({ key }) => key);
	return keys.length === 0 ? {} : { keys };
}

/** A word for a field that a field beside it is called by says nothing: a line with street and number is called a street too. */
const isLabelOfAnother = (word: string, name: string, group: GroupField) =>
	Object.entries(group.fields).some(
		([other, { labels }]) => other !== name && labels.en.toLowerCase() === word.toLowerCase(),
	);

const isTransparent = (field: Field) => (field.kind === 'group' || field.kind === 'list') && field.transparent === true;

function namesOf(name: string, field: Field, entry: Field, column: LeafField | undefined): string[] {
	const described = [field, ...(entry === field ? [] : [entry]), ...(column === undefined ? [] : [column])];
	// A transparent group has a sentence in place of a label.
	const labels = described.filter((one) => !isTransparent(one)).map(({ labels: { en } }) => en);
	const columns = described.flatMap(({ column: own }) => own ?? []);
	return [...new Set([...labels, ...columns, name, ...described.flatMap(({ synonyms }) => synonyms)])];
}

function typeOf(field: Field): SpecType {
	switch (field.kind) {
		case 'group':
			return 'group';
		case 'list':
			return 'any';
		case 'number':
			return field.maxFractionDigits === 0 ? 'whole' : 'number';
		case 'code':
			return 'text';
		default:
			return field.kind;
	}
}

function limitsOf(field: Field): Pick<OurField, 'maxLength' | 'list' | 'example'> {
	if (field.kind === 'text') return { maxLength: field.maxLength, example: field.example };
	return field.kind === 'code' ? { list: field.list } : {};
}
