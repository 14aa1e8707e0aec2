import { SHIPMENTS_FIELD } from '../contract/declaration';
import { customsShipment } from '../messages';
import type { Field } from '../messages/model/field';
import { fieldAt, labelOf, pathSteps, pathText, type Path } from '../messages/model/labels';
import type { DeclarationProblem } from './problems';
import type { DeclarationData } from './openness';
import { asSent, sentPathOf, splitPath } from './sentPath';

/** A problem with what people call the field that it is about: `Goods item 2, commodity code`. */
export interface LabelledProblem extends DeclarationProblem {
	readonly label?: string;
}

/** The problem with its path written plainly, and its label. */
export function withLabel(problem: DeclarationProblem, declaration?: DeclarationData): LabelledProblem {
	if (problem.path === undefined) return problem;
	const path = pathSteps(problem.path);
	return { ...problem, path: pathText(path), label: labelOfPath(path, customsShipment.root, declaration) };
}

/**
 * What people call what stands at a path of a declaration. This and `shipmentPathOf` alone ask the model of the shipment for what a
 * declaration says, whichever shape that model has.
 */
export function labelOfPath(path: Path, root: Field = customsShipment.root, declaration?: DeclarationData): string {
	const { shipment = 0, rest } = splitPath(path);
	const known = best(root, rest, sentPathOf(shipment > 0 ? [SHIPMENTS_FIELD.value, 0, ...rest] : path));
	const message = shipment > 0 || declaration === undefined ? undefined : asSent(declaration);
	const label = labelOf(root, known, 'en', message);
	return shipment > 0 ? `${label} (goods shipment ${shipment + 1})` : label;
}

/** The path by which the model of the shipment knows what stands at a path of a declaration; undefined where no shipment sends it. */
export function shipmentPathOf(path: Path, root: Field = customsShipment.root): Path | undefined {
	const sent = sentPathOf(path);
	return sent === undefined ? undefined : best(root, splitPath(path).rest, sent);
}

/** The path as it is sent where the model knows more steps of it. */
function best(root: Field, path: Path, sent: Path = path): Path {
	return knownSteps(root, sent) > knownSteps(root, path) ? sent : path;
}

function knownSteps(root: Field, path: Path): number {
	let field: Field | undefined = root;
	let known = 0;
	for (const step of path) {
		field = fieldAt(field, [step]);
		if (field === undefined) break;
		known += 1;
	}
	return known;
}
