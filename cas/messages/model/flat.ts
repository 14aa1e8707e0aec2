import { refuse, warn } from '../../identifiers/finding';
import { isRecord } from '../../isRecord';
import { shown, type Problem } from '../../problem';
import { remembered } from '../../remembered';
import { say, type Sentence } from '../../speech';
import { columnForm } from './columnForm';
import type { Field, GroupField, ListField } from './field';
import { rowLists, type RowList } from './rowFields';
import { labelOf, pathText, type Path } from './labels';
import { jsonOf } from './jsonText';
import { likeName } from './likeName';
import type { MessageModel } from './message';
import { namesOf, stepsOf, folded, type Named } from './names';
import { assign, putValue, valueAtPath } from './place';

export type Row = Readonly<Record<string, unknown>>;

/** True where a row names a field in another way than the message itself would, so that it is flat and not a message. */
export function isFlatRow(model: MessageModel, row: Row): boolean {
	const isOnWire = Object.keys(row).some((key) => isTransparent(model, key));
	return Object.keys(row).some((key) => {
		if (Object.hasOwn(model.root.fields, key)) return false;
		if (!isOnWire && model.columnSince?.(key) !== undefined) return true;
		const named = namesOf(model.root).find(key);
		if (named !== undefined) return named.kind === 'wire' || named.path.length > 1 || named.path[0] !== key;
		return namedInList(model, key) !== undefined || rowLists(model).some((list) => startsWithList(list, key));
	});
}

/** A group that is there on the wire only: nothing but a message has it. */
function isTransparent({ root }: MessageModel, key: string): boolean {
	const field = Object.hasOwn(root.fields, key) ? root.fields[key] : undefined;
	return field?.kind === 'group' && field.transparent === true;
}

/** What a name means, and in which entry of which list where it is a field of one. */
interface Found {
	readonly named: Named;
	readonly list: RowList | undefined;
	/** The entry of the list that a name counts, for a row that holds several. */
	readonly entry: number;
}

const startsWithList = ({ name }: RowList, key: string) => {
	const steps = stepsOf(key);
	return steps.length > 1 && folded(String(steps[0])) === folded(name);
};

/** `goodsItems__netMass`, `goodsItems[1].netMass`, or the bare `netMass` where no field of the message has the name. */
function namedInList(model: MessageModel, key: string): Found | undefined {
	for (const list of rowLists(model)) {
		const names = namesOf(list.field.item);
		if (startsWithList(list, key)) {
			const [, second, ...rest] = stepsOf(key);
			const entry = typeof second === 'number' ? second : 0;
			const steps = typeof second === 'number' ? rest : [second!, ...rest];
			const named = steps.length === 0 ? undefined : names.find(steps.join('__'));
			if (named !== undefined) return { named, list, entry };
		} else {
			const named = names.find(key);
			if (named !== undefined && named.kind !== 'wire') return { named, list, entry: 0 };
		}
	}
	return undefined;
}

/** Rows repeat their names, known or not; more different ones than any sheet has columns are not remembered. */
const MAX_REMEMBERED = 5_000;

/** What a column of a flat row stands for; undefined where it is no name of ours. */
export const meaningOf = remembered(MAX_REMEMBERED, (model: MessageModel, key): Found | undefined => {
	const isInList = rowLists(model).some((list) => startsWithList(list, key));
	const named = isInList ? undefined : namesOf(model.root).find(key);
	return named === undefined ? namedInList(model, key) : { named, list: undefined, entry: 0 };
});

const likenessOf = remembered(MAX_REMEMBERED, likeName);

/**
 * One message from flat rows: the fields of the message from the first row that has them, an entry of a list from each row
 * that has one. A key is a column name in any case and with any index, a place as CAS names it, or a label in any of the four
 * languages (without regard to case, blanks and punctuation); what is none of these goes into the message as it is. What a name
 * plainly means for us and is not, and what two columns say differently of one field, is refused.
 */
export function messageFromRows(
	model: MessageModel,
	rows: readonly Row[],
): { message: Record<string, unknown>; problems: Problem[] } {
	const earlier = rows.map((row) => model.recognise?.(row)).find((finding) => finding !== undefined);
	if (earlier !== undefined)
		return { message: {}, problems: [{ ...earlier, path: '', label: model.labels.en, value: undefined }] };
	const maker = new MessageMaker(model);
	rows.forEach((row, index) => maker.add(row, index));
	return { message: maker.message, problems: maker.problems };
}

/** What was put at a place, to compare with what comes later. */
interface Given {
	readonly key: string;
	readonly value: unknown;
	readonly row: number;
}

class MessageMaker {
	readonly message: Record<string, unknown> = {};
	readonly problems: Problem[] = [];
	private readonly given = new Map<string, Given>();

	constructor(private readonly model: MessageModel) {}

	add(row: Row, index: number): void {
		const entries = new Map<RowList, Record<string, unknown>[]>();
		const givenInRow = new Map<string, Given>();
		for (const [key, value] of Object.entries(row)) {
			if (value === null || value === undefined || value === '') continue;
			const whole = this.wholeGroup(key, value);
			if (whole !== undefined) {
				this.putBranch(whole, [key], key, value, index);
				continue;
			}
			const found = this.means(key, value);
			if (found === undefined) this.unknown(key, value, index);
			else if (found.list === undefined) this.put(found.named, key, value, index);
			else this.putEntry(found, key, value, index, entries, givenInRow);
		}
		for (const [list, made] of entries) this.append(list, made, index);
		this.closeGaps();
	}

	/** A group of the message by its name on the wire, in one piece. */
	private wholeGroup(key: string, value: unknown): GroupField | undefined {
		const { fields } = this.model.root;
		const field: Field | undefined = Object.hasOwn(fields, key) ? fields[key] : undefined;
		return field?.kind === 'group' && isRecord(jsonOf(value)) ? field : undefined;
	}

	/** A name of a group that holds a single value is meant as a label: "Invoice" with a number. */
	private means(key: string, value: unknown): Found | undefined {
		const found = meaningOf(this.model, key);
		if (found?.named.kind !== 'branch' || typeof jsonOf(value) === 'object') return found;
		const word = namesOf(this.model.root).word(key);
		return word === undefined ? found : { named: word, list: undefined, entry: 0 };
	}

	private put(named: Named, key: string, value: unknown, row: number): void {
		if (named.kind === 'branch') return this.putBranch(named.field, named.path, key, value, row);
		const at = pathText(named.path);
		const before = this.given.get(at);
		if (before === undefined && valueAtPath(this.message, named.path) === undefined) {
			this.given.set(at, { key, value, row });
			this.report(
				named.kind === 'leaf'
					? putValue(this.message, named.leaf, value, named.path)
					: assigned(this.message, named.path, value),
				named.path,
				value,
			);
			this.compact(this.message, named.path);
		} else if (before !== undefined && !isSame(before.value, value)) {
			this.clash(named.path, before, { key, value, row });
		}
	}

	private putBranch(field: GroupField | ListField, path: Path, key: string, value: unknown, row: number): void {
		const wire = this.pieceOf(field, path, value);
		if (wire !== undefined) this.putWhole(field, path, wire, { key, value, row });
	}

	/** A group or list that came in one piece, as it stands on the wire; undefined, and told, where it is none. */
	private pieceOf(field: GroupField | ListField, place: Path, value: unknown): unknown {
		const whole = jsonOf(value);
		if (field.kind === 'list' ? !Array.isArray(whole) : !isRecord(whole)) {
			this.problems.push(this.notAPiece(place, field, value));
			return undefined;
		}
		const { value: wire, findings } = columnForm(field, whole);
		for (const { finding, path: inner, value: wrong } of findings) this.report(finding, [...place, ...inner], wrong);
		return wire;
	}

	/** A piece that came whole: of a group that is there on the wire only, each field by itself, since rows say them one by one. */
	private putWhole(field: Field | undefined, path: Path, wire: unknown, given: Given): void {
		if (field?.kind === 'group' && field.transparent === true && isRecord(wire)) {
			if (valueAtPath(this.message, path) === undefined) assign(this.message, path, {});
			for (const [name, inner] of Object.entries(wire)) {
				const own = Object.hasOwn(field.fields, name) ? field.fields[name] : undefined;
				if (inner !== null && inner !== undefined)
					this.putWhole(own, [...path, name], inner, { ...given, value: inner });
			}
			return;
		}
		const at = pathText(path);
		const known = valueAtPath(this.message, path);
		if (Array.isArray(wire) && rowLists(this.model).some((one) => pathText(one.path) === at)) {
			if (Array.isArray(known)) for (const entry of wire as unknown[]) known.push(entry);
			else assign(this.message, path, [...(wire as unknown[])]);
			this.given.set(at, given);
			return;
		}
		const before = this.given.get(at);
		if (before !== undefined && !isSame(before.value, given.value)) {
			this.clash(path, before, given);
			return;
		}
		this.given.set(at, given);
		assign(this.message, path, isRecord(known) && isRecord(wire) ? { ...wire, ...known } : wire);
	}

	private putEntry(
		{ named, list, entry }: Found,
		key: string,
		value: unknown,
		row: number,
		entries: Map<RowList, Record<string, unknown>[]>,
		givenInRow: Map<string, Given>,
	): void {
		const made = entries.get(list!) ?? [];
		entries.set(list!, made);
		const target = (made[entry] ??= {});
		const at = `${entry}.${pathText(named.path)}`;
		const before = givenInRow.get(at);
		const place = [...list!.path, this.count(list!) + entry, ...named.path];
		if (before !== undefined) {
			if (!isSame(before.value, value)) this.problems.push(this.twice(place, before, key, value));
			return;
		}
		givenInRow.set(at, { key, value, row });
		if (named.kind === 'branch') {
			const wire = this.pieceOf(named.field, place, value);
			if (wire !== undefined) assign(target, named.path, wire);
			return;
		}
		this.report(
			named.kind === 'leaf' ? putValue(target, named.leaf, value, named.path) : assigned(target, named.path, value),
			place,
			value,
		);
		this.compact(target, named.path);
	}

	private count({ path }: RowList): number {
		const known = valueAtPath(this.message, path);
		return Array.isArray(known) ? known.length : 0;
	}

	private append(list: RowList, sparse: readonly Record<string, unknown>[], index: number): void {
		const made = sparse.filter(() => true);
		const known = valueAtPath(this.message, list.path);
		const whole = this.given.get(pathText(list.path));
		if (whole?.row === index) {
			this.problems.push(this.listTwice(list, whole.key));
			return;
		}
		if (known !== undefined && !Array.isArray(known)) return;
		if (Array.isArray(known)) for (const entry of made) known.push(entry);
		else assign(this.message, list.path, made);
	}

	/** Entries that a row leaves out between others are none: where only package 2 has values, it is the first package. */
	private compact(target: object, path: Path): void {
		path.forEach((step, index) => {
			if (typeof step !== 'number' || step === 0) return;
			const list = valueAtPath(target, path.slice(0, index));
			if (Array.isArray(list)) this.sparse.add(list);
		});
	}

	private readonly sparse = new Set<unknown[]>();

	/** Closes the gaps that were left, once all columns of a row are there. */
	private closeGaps(): void {
		for (const list of this.sparse) {
			const filled = list.filter(() => true);
			if (filled.length < list.length) list.splice(0, list.length, ...filled);
		}
		this.sparse.clear();
	}

	private unknown(key: string, value: unknown, row: number): void {
		const { model, message } = this;
		const since = model.columnSince?.(key);
		const suggestion = since === undefined ? likenessOf(model, key) : { isOurs: true, name: since };
		if (suggestion?.isOurs === true) {
			this.problems.push({
				...refuse('rows.unknownColumn', unknownColumn(suggestion.name)),
				path: '',
				label: `Column "${shown(key)}"`,
				value,
			});
			return;
		}
		if (row === 0 && (suggestion?.name !== undefined || namesOf(model.root).isShared(key)))
			this.problems.push({
				...warn(
					'rows.likeOurs',
					suggestion?.name === undefined
						? say('rows.likeOurs.several')
						: say('rows.likeOurs', { name: suggestion.name }),
				),
				path: key,
				label: `Column "${shown(key)}"`,
				value,
			});
		const before = Object.hasOwn(message, key) ? message[key] : undefined;
		if (before === undefined) assign(message, [key], Array.isArray(value) ? [...(value as unknown[])] : value);
		else if (row > 0 && !isSame(before, value)) this.problems.push(this.differing([key], before, value));
	}

	private report(finding: ReturnType<typeof putValue>, path: Path, value: unknown): void {
		if (finding !== undefined)
			this.problems.push({
				...finding,
				path: pathText(path),
				label: labelOf(this.model.root, path, 'en', this.message),
				value,
			});
	}

	/** Two values for one field: of one row they are refused, of several the first row decides. */
	private clash(path: Path, before: Given, later: Given): void {
		this.problems.push(
			before.row === later.row
				? this.twice(path, before, later.key, later.value)
				: this.differing(path, before.value, later.value),
		);
	}

	/** The first row decides; the others are said aloud, since one of them is wrong. */
	private differing(path: Path, kept: unknown, value: unknown): Problem {
		return {
			...warn('rows.differ', say('rows.differ', { kept: shown(kept), value: shown(value) })),
			path: pathText(path),
			label: labelOf(this.model.root, path, 'en', this.message),
			value,
		};
	}

	private twice(path: Path, before: Given, key: string, value: unknown): Problem {
		const sentence = say('rows.twice', {
			one: shown(before.key),
			other: shown(key),
			kept: shown(before.value),
			value: shown(value),
		});
		return {
			...refuse('rows.twice', sentence),
			path: pathText(path),
			label: labelOf(this.model.root, path, 'en', this.message),
			value,
		};
	}

	private listTwice({ name, field }: RowList, key: string): Problem {
		return {
			...refuse('rows.listTwice', say('rows.listTwice', { column: shown(key) })),
			path: name,
			label: field.labels.en,
			value: undefined,
		};
	}

	private notAPiece(path: Path, field: GroupField | ListField, value: unknown): Problem {
		const about = { value: shown(value) };
		const sentence = field.kind === 'list' ? say('type.piece.list', about) : say('type.piece.group', about);
		return {
			...refuse(`type.${field.kind}`, sentence),
			path: pathText(path),
			label: labelOf(this.model.root, path, 'en', this.message),
			value,
		};
	}
}

function unknownColumn(name: string | undefined): Sentence {
	if (name === '') return say('rows.unknownColumn.gone');
	return name === undefined ? say('rows.unknownColumn') : say('rows.unknownColumn.meant', { name });
}

function assigned(target: object, path: Path, value: unknown): undefined {
	assign(target, path, value);
	return undefined;
}

function isSame(one: unknown, other: unknown): boolean {
	if (one === other) return true;
	if (typeof one === 'object' || typeof other === 'object') return JSON.stringify(one) === JSON.stringify(other);
	const [text, otherText] = [String(one).trim(), String(other).trim()];
	return text === otherText || (text !== '' && Number(text) === Number(otherText));
}
