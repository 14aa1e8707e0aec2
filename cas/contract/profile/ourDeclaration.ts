import {
	BODY_FIELD,
	DECLARATION_FIELDS,
	HISTORY_FIELD,
	PROBLEMS_FIELD,
	SHIPMENTS_FIELD,
	GOODS_ITEMS_FIELD,
} from '../declaration';
import { fieldMap, type FieldMap, type Target } from './fieldMap';
import { toOurs, type MoveFinding } from './move';
import { ourPathText } from './ourPlace';
import { EACH, pathTree, type PathPattern, type PathTree } from './path';
import type { CodePairs, Profile } from './profile';
import { updated, withOurCodes } from './values';

/** Where a declaration, in our shape, names statuses. */
const STATUS_PLACES = pathTree<true>(
	[[], [BODY_FIELD.value]].flatMap((header): [PathPattern, true][] => [
		...DECLARATION_FIELDS.value.status.map((name): [PathPattern, true] => [[...header, name], true]),
		[[...header, HISTORY_FIELD.value, EACH, 'status'], true],
	]),
);

/** Where it names fields of messages and of itself. */
const PATH_PLACES = pathTree<true>([[[PROBLEMS_FIELD.value, EACH, 'path'], true]]);

/** A declaration of theirs as our readers know it. `findings` are told of what found no place. */
export function ourDeclaration(given: unknown, profile: Profile, findings: MoveFinding[] = []): unknown {
	const { declaration, statuses, messages } = profile;
	const moved = toOurs(withOurCodes(given, declaration.codes), declaration.fields);
	findings.push(...moved.findings);
	const shipment = messages.customsShipment?.fields;
	const withStatuses = updated(moved.value, STATUS_PLACES, (value) => statuses.ours.get(value) ?? value);
	return updated(withStatuses, PATH_PLACES, (value) => {
		if (typeof value !== 'string') return value;
		const ours = ourPathText(value, declaration.fields);
		return ours === value && shipment !== undefined ? ourPathText(value, shipment) : ours;
	});
}

/** Fields and codes of a goods item by itself. */
interface ItemShape {
	readonly fields: FieldMap;
	readonly codes: PathTree<CodePairs>;
}

const itemShapes = new WeakMap<Profile, ItemShape>();

/** A goods item of theirs by itself, as it stands inside a declaration. */
export function ourGoodsItem(given: unknown, profile: Profile): unknown {
	let shape = itemShapes.get(profile);
	if (shape === undefined) itemShapes.set(profile, (shape = shapeOfItem(profile.declaration)));
	return toOurs(withOurCodes(given, shape.codes), shape.fields).value;
}

/** The rules inside a goods item, with paths that begin there. */
function shapeOfItem({ fields: { toTheirs }, codes }: Profile['declaration']): ItemShape {
	const item = [SHIPMENTS_FIELD.value, EACH, GOODS_ITEMS_FIELD.value, EACH] as const;
	for (const path of [item, item.slice(2)]) {
		const start = placeOfItem(toTheirs, path);
		const inside = branchAt(toTheirs, path);
		const codesInside = branchAt(codes, start);
		if (inside === undefined && codesInside === undefined) continue;
		const all = inside === undefined ? [] : rulesIn(inside);
		const rules = all.flatMap(([ours, theirs]): [PathPattern, PathPattern][] => {
			const isInside = start.every((step, at) => step === theirs[at]) && theirs.length > start.length;
			return isInside ? [[ours, theirs.slice(start.length)]] : [];
		});
		if (rules.length > 0 || codesInside !== undefined)
			return { fields: fieldMap(rules), codes: codesInside ?? pathTree<CodePairs>() };
	}
	return { fields: fieldMap([]), codes: pathTree<CodePairs>() };
}

function branchAt<Held>(root: PathTree<Held>, path: PathPattern): PathTree<Held> | undefined {
	let branch: PathTree<Held> | undefined = root;
	for (const step of path) branch = step === EACH ? branch?.each : branch?.names.get(step);
	return branch;
}

/** Where the entries of the list of items are at theirs. */
function placeOfItem(root: PathTree<Target>, path: PathPattern): PathPattern {
	for (let end = path.length; end >= 0; end -= 1) {
		const held = branchAt(root, path.slice(0, end))?.held;
		if (held !== undefined) return [...held.path, ...path.slice(end)];
	}
	return path;
}

function rulesIn(branch: PathTree<Target>, at: PathPattern = []): [PathPattern, PathPattern][] {
	const own: [PathPattern, PathPattern][] =
		branch.held === undefined || at.length === 0 ? [] : [[at, branch.held.path]];
	const each = branch.each === undefined ? [] : rulesIn(branch.each, [...at, EACH]);
	return [...own, ...each, ...[...branch.names].flatMap(([name, inner]) => rulesIn(inner, [...at, name]))];
}
