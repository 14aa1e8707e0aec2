import type { Language } from '../../language';
import type { Composite, Field, KeyedEntry, ListField } from './field';
import { valueAt } from './valueAt';

export type Path = readonly (string | number)[];

/** `governmentAgencyGoodsItems[1].commodityCode` */
export function pathText(path: Path): string {
	return path.reduce<string>(
		(text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
		'',
	);
}

/** The steps of a path text, tolerant of what a service writes: `$.GoodsItems[0].NetMass`, `goodsItems.0.netMass`. */
export function pathSteps(text: string): Path {
	const steps = /^#?\//.test(text) ? text.split('/').slice(1) : (text.replace(/^\$\.?/, '').match(/[^.[\]]+/g) ?? []);
	return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** The field at a path, or undefined where the model does not know it. Names match without regard to case. */
export function fieldAt(root: Field, path: Path): Field | undefined {
	return path.reduce<Field | undefined>((field, step) => {
		if (field?.kind === 'list') return typeof step === 'number' ? field.item : undefined;
		if (field?.kind !== 'group') return undefined;
		const name = Object.keys(field.fields).find((known) => known.toLowerCase() === String(step).toLowerCase());
		return name === undefined ? undefined : field.fields[name];
	}, root);
}

/**
 * What people call the field at a path: `Goods item 2, commodity code`. Entries of a list carry their number, counted from
 * one. A step that the model does not know stands as it is written. With the message at hand, the entry of a list that its key
 * tells from the others is called by its column.
 */
export function labelOf(root: Field, path: Path, language: Language = 'en', message?: unknown): string {
	const parts: string[] = [];
	let field: Field | undefined = root;
	let value = message;
	for (let index = 0; index < path.length; index += 1) {
		const step = path[index]!;
		const outer: Field | undefined = field;
		field = outer === undefined ? undefined : fieldAt(outer, [step]);
		value = valueAt(value, [step]);
		if (typeof step === 'number' && outer?.kind === 'list') {
			const keyed = keyedIn(outer, value);
			if (keyed !== undefined && String(path[index + 1]).toLowerCase() !== keyed.keyName.toLowerCase()) {
				parts.pop();
				parts.push(keyed.field.labels[language]);
				break;
			}
			if (outer.transparent === true && step === 0 && index < path.length - 1) continue;
			parts.push(`${outer.transparent === true ? outer.item.labels[language] : (parts.pop() ?? '')} ${step + 1}`);
			continue;
		}
		if (typeof step === 'number' && parts.length > 0) {
			parts.push(`${parts.pop()} ${step + 1}`);
			continue;
		}
		if (isUnseen(field) && index < path.length - 1) continue;
		const composite = compositeIn(outer, step);
		if (composite !== undefined && index === path.length - 1) {
			parts.push(composite.field.labels[language]);
			continue;
		}
		const named = field?.kind === 'list' ? field.item : field;
		parts.push(named?.labels[language] ?? String(step));
	}
	const inSentence = language === 'de' ? (part: string) => part : lowerFirst;
	return parts.map((part, index) => (index === 0 ? part : inSentence(part))).join(', ');
}

const isUnseen = (field: Field | undefined) =>
	(field?.kind === 'group' || field?.kind === 'list') && field.transparent === true;

/** The column that a field of a group is a part of. */
export function compositeIn(group: Field | undefined, step: string | number): Composite | undefined {
	if (group?.kind !== 'group') return undefined;
	return group.composites?.find(({ parts }) => parts.includes(String(step)));
}

/** The column that an entry of a list stands for by its key. */
export function keyedIn({ keyed }: ListField, entry: unknown): KeyedEntry | undefined {
	if (keyed === undefined || typeof entry !== 'object' || entry === null) return undefined;
	for (const one of keyed) {
		if (Object.hasOwn(entry, one.keyName) && (entry as Record<string, unknown>)[one.keyName] === one.key) return one;
	}
	return undefined;
}

/** Lower case for a word inside a sentence; an abbreviation such as EORI or MRN stays. Not for German, whose nouns keep their capital. */
function lowerFirst(label: string): string {
	return /^[A-Z][a-z]+( |$)/.test(label) && !/^(Incoterm|Intrastat)/.test(label)
		? label[0]!.toLowerCase() + label.slice(1)
		: label;
}
