import { GOODS_ITEM_ID_FIELD, GOODS_ITEMS_FIELD, identityOfDeclaration } from '../contract/declaration';
import { isRecord } from '../isRecord';
import { customsShipment } from '../messages';
import type { Field, GroupField } from '../messages/model/field';
import { labelOf, pathSteps, pathText, type Path } from '../messages/model/labels';
import { valueAt } from '../messages/model/valueAt';
import { problemsOfDeclaration, type DeclarationProblem } from './problems';

/** A problem of a declaration, led back to the field of the customs shipment that it is about. */
interface CorrectableProblem extends DeclarationProblem {
	/** What people call the field: `Goods item 2, commodity code`. */
	readonly label?: string;
	/** What the field holds now; absent where it is empty. */
	readonly value?: unknown;
	/** The number of the goods item, counted as the shipment does. */
	readonly goodsItemNumber?: number;
	/** The id that the item calls of CAS take. */
	readonly governmentAgencyGoodsItemId?: string;
}

export interface Corrections {
	readonly problems: readonly CorrectableProblem[];
	/** The present value of each field that a problem names, by its path; null where it is empty. */
	readonly currentValues: Readonly<Record<string, unknown>>;
	/** A customs shipment to change and send to CAS: `Update` with what the problems are about, `Replace` with all that is known. */
	readonly correction: Readonly<Record<string, unknown>>;
}

type Declaration = Readonly<Record<string, unknown>>;

/**
 * What is wrong with a declaration, by field, and the start of the shipment that mends it. A list is taken whole, since an update
 * replaces it; fields that only the declaration has stay out.
 */
export function correctionsOf(declaration: Declaration, messageType: 'Update' | 'Replace'): Corrections {
	const problems = problemsOfDeclaration(declaration).map((problem) => correctable(problem, declaration));
	const paths = problems.flatMap(({ path }) => (path === undefined ? [] : [pathSteps(path)]));
	const { externalReference, direction } = identityOfDeclaration(declaration);
	const content = messageType === 'Replace' ? knownPart(customsShipment.root, declaration) : partAt(paths, declaration);
	return {
		problems,
		currentValues: Object.fromEntries(paths.map((path) => [pathText(path), valueAt(declaration, path) ?? null])),
		correction: { ...(isRecord(content) ? content : {}), messageType, externalReference, direction },
	};
}

function correctable(problem: DeclarationProblem, declaration: Declaration): CorrectableProblem {
	if (problem.path === undefined) return problem;
	const path = pathSteps(problem.path);
	const value = valueAt(declaration, path);
	return {
		...problem,
		path: pathText(path),
		label: labelOf(customsShipment.root, path),
		...(value !== undefined && value !== null && { value }),
		...goodsItemAt(declaration, path),
	};
}

function goodsItemAt(declaration: Declaration, [list, index]: Path): Partial<CorrectableProblem> {
	const isGoodsItem = String(list).toLowerCase() === GOODS_ITEMS_FIELD.value.toLowerCase() && typeof index === 'number';
	if (!isGoodsItem) return {};
	const item = valueAt(declaration, [GOODS_ITEMS_FIELD.value, index]);
	const { sequenceNumeric, [GOODS_ITEM_ID_FIELD.value]: id } = isRecord(item) ? item : {};
	return {
		goodsItemNumber: typeof sequenceNumeric === 'number' ? sequenceNumeric : index + 1,
		...(typeof id === 'string' && { governmentAgencyGoodsItemId: id }),
	};
}

/** The fields at the paths, in the shape of the shipment. An empty field is left for the person to add. */
function partAt(paths: readonly Path[], declaration: Declaration): Record<string, unknown> {
	const part: Record<string, unknown> = {};
	/** Many problems may be about one list, which is taken whole, but once. */
	const taken = new Set<string>();
	for (const path of paths) {
		const known = pathToList(path);
		if (known === undefined || taken.has(pathText(known.path))) continue;
		taken.add(pathText(known.path));
		const value = knownPart(known.field, valueAt(declaration, known.path));
		if (value === undefined || value === null) continue;
		let at = part;
		for (const step of known.path.slice(0, -1)) at = (at[step] ??= {}) as Record<string, unknown>;
		at[known.path.at(-1)!] = value;
	}
	return part;
}

/** The path as the shipment writes it, up to its first list or its end; undefined where the shipment has no such field. */
function pathToList(path: Path): { path: string[]; field: Field } | undefined {
	const names: string[] = [];
	let field: Field = customsShipment.root;
	for (const step of path) {
		if (field.kind !== 'group') break;
		const { fields }: GroupField = field;
		const name = Object.keys(fields).find((known) => known.toLowerCase() === String(step).toLowerCase());
		if (name === undefined) return undefined;
		names.push(name);
		field = fields[name]!;
	}
	return names.length === 0 ? undefined : { path: names, field };
}

/** A value without what the model of the shipment does not know, and without nulls. */
function knownPart(field: Field, value: unknown): unknown {
	if (value === null || value === undefined) return undefined;
	if (field.kind === 'list') {
		return Array.isArray(value) ? value.map((entry) => knownPart(field.item, entry)) : undefined;
	}
	if (field.kind !== 'group') return value;
	if (!isRecord(value)) return undefined;
	const part = Object.entries(field.fields).map(([name, inner]) => [name, knownPart(inner, value[name])] as const);
	return Object.fromEntries(part.filter(([, inner]) => inner !== undefined));
}
