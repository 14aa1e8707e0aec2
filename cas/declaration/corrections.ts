import { BODY_FIELD, identityOfDeclaration, presentDate } from '../contract/declaration';
import { isRecord } from '../isRecord';
import { customsShipment } from '../messages';
import type { Field, GroupField } from '../messages/model/field';
import { pathSteps, pathText, type Path } from '../messages/model/labels';
import { valueAt } from '../messages/model/valueAt';
import { goodsItemId } from './goodsItems';
import { shipmentPathOf, withLabel, type LabelledProblem } from './problemField';
import { itemPathOf, problemsOfDeclaration } from './problems';
import { asSent, sentPathOf } from './sentPath';
import { sentPart } from './sentPart';
import { shipmentsOf } from './shipments';

/** A problem of a declaration, led back to the field of the customs shipment that it is about. */
interface CorrectableProblem extends LabelledProblem {
	/** What the field holds now; absent where it is empty, or a group. */
	readonly value?: unknown;
	/** The id that the item calls of CAS take. */
	readonly governmentAgencyGoodsItemId?: string;
}

export interface Corrections {
	readonly problems: readonly CorrectableProblem[];
	/** The present value of each field that a problem names, by its path; null where it is empty. Of a group, the fields that it has itself. */
	readonly currentValues: Readonly<Record<string, unknown>>;
	/** A customs shipment to change and send to CAS: `Update` with what the problems are about, `Replace` with all that is known. */
	readonly correction: Readonly<Record<string, unknown>>;
}

type Declaration = Readonly<Record<string, unknown>>;

/**
 * What is wrong with a declaration, by field, and the start of the shipment that corrects it. A list is taken whole, since an update
 * replaces it; fields that only the declaration has stay out.
 */
export function correctionsOf(
	declaration: Declaration,
	messageType: 'Update' | 'Replace',
	root: Field = customsShipment.root,
): Corrections {
	const sent = asSent(declaration);
	const valueOf = (path: Path) => valueAt(declaration, path) ?? valueAt(sent, sentPathOf(path) ?? path);
	const problems = problemsOfDeclaration(declaration).map((problem) => {
		if (problem.path === undefined) return problem;
		const path = pathSteps(problem.path);
		const value = valueOf(path);
		const isLeaf = value !== undefined && value !== null && !isRecord(value);
		const item = valueOf(itemPathOf(path) ?? []);
		const id = itemPathOf(path) !== undefined && isRecord(item) ? goodsItemId(item) : undefined;
		return {
			...withLabel(problem, declaration),
			...(isLeaf && { value }),
			...(id !== undefined && { governmentAgencyGoodsItemId: id }),
		};
	});
	const paths = problems.flatMap(({ path }) => (path === undefined ? [] : [pathSteps(path)]));
	/** Many problems may be about one group, which is looked through once. */
	const byText = new Map(paths.map((path) => [pathText(path), path]));
	const { externalReference, direction } = identityOfDeclaration(declaration);
	const content = !isOfShape(declaration, root)
		? {}
		: messageType === 'Replace'
			? sentPart(root, sent)
			: partAt(paths, { sent, root });
	return {
		problems,
		currentValues: Object.fromEntries([...byText].map(([text, path]) => [text, plainValue(valueOf(path))])),
		correction: { ...(isRecord(content) ? content : {}), messageType, externalReference, direction },
	};
}

/**
 * Whether the model of the shipment has the shape that the declaration came in. Fields of the same name in two shapes are not the
 * same: the `id` of a party is its EORI in one, and a key of the database in the other.
 */
function isOfShape(declaration: Declaration, root: Field): boolean {
	const hasBody = root.kind === 'group' && BODY_FIELD.value in root.fields;
	return hasBody || (shipmentsOf(declaration).length === 0 && !isRecord(declaration[BODY_FIELD.value]));
}

/** A value without the groups and lists of a group, which may be a whole declaration. */
function plainValue(value: unknown): unknown {
	if (!isRecord(value)) return value ?? null;
	const plain = Object.entries(value).filter(([, inner]) => !isRecord(inner) && !Array.isArray(inner));
	return Object.fromEntries(plain.filter(([, inner]) => typeof inner !== 'string' || presentDate(inner) !== undefined));
}

/** The fields at the paths, in the shape of the shipment. An empty field is left for the person to add. */
function partAt(
	paths: readonly Path[],
	{ sent, root }: { readonly sent: Declaration; readonly root: Field },
): Record<string, unknown> {
	const part: Record<string, unknown> = {};
	/** Many problems may be about one list, which is taken whole, but once. */
	const taken = new Set<string>();
	for (const path of paths) {
		const shipmentPath = shipmentPathOf(path, root);
		const known = shipmentPath === undefined ? undefined : pathToList(shipmentPath, root);
		if (known === undefined || taken.has(pathText(known.path))) continue;
		taken.add(pathText(known.path));
		const value = sentPart(known.field, valueAt(sent, known.path));
		if (value === undefined || value === null) continue;
		let at = part;
		for (const step of known.path.slice(0, -1)) at = (at[step] ??= {}) as Record<string, unknown>;
		at[known.path.at(-1)!] = value;
	}
	return part;
}

/** The path as the shipment writes it, up to its first list or its end; undefined where the shipment has no such field. */
function pathToList(path: Path, root: Field): { path: string[]; field: Field } | undefined {
	const names: string[] = [];
	let field: Field = root;
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
