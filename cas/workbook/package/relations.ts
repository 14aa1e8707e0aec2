import { largest } from '../../largest';
import { removePart } from './contentTypes';
import { attribute, appendTo, without } from '../xml/xmlEdit';
import type { PartStore } from './partStore';
import { childrenOf, rootOf } from '../xml/xmlScan';
import { escaped } from '../xml/xmlText';

/** How a part refers to another. */
export interface Relation {
	readonly id: string;
	/** The last word of its type: transitional and strict files name types by different addresses. */
	readonly kind: string;
	/** The name of the part that is meant, without a leading slash. */
	readonly target: string;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The name of the part that holds the relations of another; `''` stands for the package. */
export function relationsPart(source: string): string {
	const slash = source.lastIndexOf('/') + 1;
	return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** Relations to other parts of the package; those to the outside are left out. */
export async function relationsOf(parts: PartStore, source: string): Promise<Relation[]> {
	const part = relationsPart(source);
	if (!parts.has(part)) return [];
	const xml = await parts.text(part);
	return childrenOf(xml, rootOf(xml)).flatMap((element) => {
		const type = attribute(xml, element, 'Type') ?? '';
		if (attribute(xml, element, 'TargetMode') === 'External') return [];
		const target = resolved(source, attribute(xml, element, 'Target') ?? '');
		return [{ id: attribute(xml, element, 'Id') ?? '', kind: type.slice(type.lastIndexOf('/') + 1), target }];
	});
}

/** Targets are relative to the folder of the source, or absolute with a leading slash. ISO 29500-2, 6.4. */
function resolved(source: string, target: string): string {
	const folder = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
	for (const step of target.split('/')) {
		if (step === '..') folder.pop();
		else if (step !== '.' && step !== '') folder.push(step);
	}
	return folder.join('/');
}

/**
 * Adds a relation and returns its id. It is none that others choose: a file may refer to relations that it has not, and ours must not
 * take their place.
 */
export async function addRelation(parts: PartStore, source: string, type: string, target: string): Promise<string> {
	const part = relationsPart(source);
	const xml = parts.has(part) ? await parts.text(part) : `${DECLARATION}<Relationships xmlns="${NAMESPACE}"/>`;
	const root = rootOf(xml);
	const numbers = childrenOf(xml, root).map((element) => endNumber(attribute(xml, element, 'Id') ?? ''));
	const id = `rIdCas${largest(numbers, 0) + 1}`;
	parts.write(
		part,
		appendTo(xml, root, `<Relationship Id="${id}" Type="${type}" Target="${escaped(relativeTo(source, target))}"/>`),
	);
	return id;
}

/** The number that an id ends with, of nine digits at most; 0 where there is none. */
function endNumber(id: string): number {
	const [digits] = /\d{0,9}$/.exec(id.slice(-9)) ?? [];
	return Number(digits);
}

/** Some readers do not understand absolute targets, so ours are relative. */
function relativeTo(source: string, target: string): string {
	const from = source.split('/').slice(0, -1);
	const to = target.split('/');
	let same = 0;
	while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
	return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** Takes a relation away; the last one takes its part with it. */
export async function removeRelation(parts: PartStore, source: string, id: string): Promise<void> {
	const part = relationsPart(source);
	const xml = await parts.text(part);
	const children = childrenOf(xml, rootOf(xml));
	const element = children.find((candidate) => attribute(xml, candidate, 'Id') === id);
	if (element === undefined) return;
	if (children.length === 1) await removePart(parts, part);
	else parts.write(part, without(xml, element));
}
