import type { Language } from '../../language';
import type { Field } from './field';

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
	return [...text.replace(/^\$\.?/, '').matchAll(/[^.[\]]+/g)].map(([step]) =>
		/^\d+$/.test(step) ? Number(step) : step,
	);
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
 * one. A step that the model does not know stands as it is written.
 */
export function labelOf(root: Field, path: Path, language: Language = 'en'): string {
	const parts: string[] = [];
	let field: Field | undefined = root;
	for (const step of path) {
		field = field === undefined ? undefined : fieldAt(field, [step]);
		if (typeof step === 'number' && parts.length > 0) {
			parts.push(`${parts.pop()} ${step + 1}`);
			continue;
		}
		const named = field?.kind === 'list' ? field.item : field;
		parts.push(named?.labels[language] ?? String(step));
	}
	const inSentence = language === 'de' ? (part: string) => part : lowerFirst;
	return parts.map((part, index) => (index === 0 ? part : inSentence(part))).join(', ');
}

/** Lower case for a word inside a sentence; an abbreviation such as EORI or MRN stays. Not for German, whose nouns keep their capital. */
function lowerFirst(label: string): string {
	return /^[A-Z][a-z]+( |$)/.test(label) && !/^(Incoterm|Intrastat)/.test(label)
		? label[0]!.toLowerCase() + label.slice(1)
		: label;
}
