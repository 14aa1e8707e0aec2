import { pathSteps, pathText } from '../../messages/model/labels';
import type { FieldMap, Target } from './fieldMap';
import { placeOf } from './move';
import type { PathTree, Place } from './path';

/** Where we have what stands at a place of theirs; names match without regard to case, as services write them. */
export function ourPlace(place: Place, { isEmpty, toOurs }: FieldMap): Place {
	if (isEmpty) return place;
	let branch: PathTree<Target> | undefined = toOurs;
	const entries: number[] = [];
	let found = placeWith(branch.held, entries, place);
	for (const [at, step] of place.entries()) {
		branch = typeof step === 'number' ? branch?.each : branch === undefined ? undefined : named(branch, step);
		if (branch === undefined) break;
		if (typeof step === 'number') entries.push(step);
		found = placeWith(branch.held, entries, place.slice(at + 1)) ?? found;
	}
	return found ?? place;
}

function placeWith(target: Target | undefined, entries: readonly number[], rest: Place): Place | undefined {
	const start = target === undefined ? undefined : placeOf(target, entries);
	return start === undefined ? undefined : [...start, ...rest];
}

function named({ names }: PathTree<Target>, name: string): PathTree<Target> | undefined {
	const exact = names.get(name);
	if (exact !== undefined) return exact;
	const folded = name.toLowerCase();
	for (const [other, branch] of names) if (other.toLowerCase() === folded) return branch;
	return undefined;
}

/** A path of a complaint (`$.Payload.Lines[0].Net`, `/payload/lines/0/net`) as we write it. */
export function ourPathText(text: string, map: FieldMap): string {
	if (map.isEmpty || text === '') return text;
	const steps = pathSteps(text.startsWith('/') ? text.slice(1).replaceAll('/', '.') : text);
	const ours = ourPlace(steps, map);
	return ours === steps ? text : pathText(ours);
}
