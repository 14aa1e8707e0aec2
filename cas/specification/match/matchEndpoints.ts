import { ENDPOINTS, type Endpoint, type EndpointName } from '../../contract/endpoints';
import type { SpecField, Specification } from '../description';
import { ENDPOINT_NAMES, endpointText } from '../ours/endpointTexts';
import type { OurField } from '../ours/target';
import { Candidates } from './candidates';
import { marginsOf, swapped } from './margins';
import type { BodyLikeness } from './matchBodies';

/** A call of ours and the operation of theirs that it seems to be. */
export interface EndpointMatch {
	readonly endpoint: EndpointName;
	/** The position of the operation. */
	readonly operation: number;
	readonly confidence: 'sure' | 'likely' | 'doubtful';
	readonly reason: string;
}

interface Pair {
	readonly ours: number;
	readonly theirs: number;
	readonly score: number;
	readonly words: number;
	readonly isSame: boolean;
}

const LEAST = 0.3;
const SURE = { score: 0.62, margin: 0.12 };
const LIKELY = { score: 0.45, margin: 0.04 };

/** Finds which operation each call is: by what is said of it, its path and method, and the body that goes with it. */
export function matchEndpoints(specification: Specification, bodies: BodyLikeness): EndpointMatch[] {
	const candidates = new Candidates(ENDPOINT_NAMES.map(asField));
	const likenesses = new Map<number, number[]>();
	for (const message of specification.messages) {
		const { operation, role } = message;
		if (operation === undefined || (role !== 'request' && role !== 'answer')) continue;
		const known = likenesses.get(operation);
		const likeness = bodies.of(message).map((one, index) => (bodies.targets[index]!.role === role ? one : 0));
		likenesses.set(
			operation,
			known === undefined ? likeness : known.map((one, index) => Math.max(one, likeness[index]!)),
		);
	}
	const pairs = specification.operations.flatMap(({ method, path, description }, theirs): Pair[] => {
		if (method === '') return [];
		const field: SpecField = {
			name: path,
			path,
			parent: -1,
			type: 'group',
			isList: false,
			required: false,
			description,
		};
		const words = new Map(candidates.for(field, theirs).map((one) => [one.ours, one.words]));
		return ENDPOINT_NAMES.flatMap((name, ours): Pair[] => {
			const known: Endpoint = ENDPOINTS[name].value;
			if (placeholders(known.path).length !== placeholders(path).length) return [];
			const isSame = known.path.toLowerCase() === path.toLowerCase() && known.method === method;
			const target = bodies.targets.findIndex(({ endpoint }) => endpoint === name);
			const body = target === -1 ? 0.4 : (likenesses.get(theirs)?.[target] ?? 0.1);
			const said = words.get(ours) ?? 0;
			const score = isSame ? 1 : 0.6 * said + 0.3 * body + (known.method === method ? 0.1 : 0.02);
			return score < LEAST ? [] : [{ ours, theirs, score, words: said, isSame }];
		});
	});
	const sorted = pairs.sort(
		(one, other) => other.score - one.score || one.ours - other.ours || one.theirs - other.theirs,
	);
	const taken = swapped(eachOnce(sorted), sorted);
	const margins = marginsOf(taken, sorted);
	return taken.map((pair, index) => ({
		endpoint: ENDPOINT_NAMES[pair.ours]!,
		operation: pair.theirs,
		confidence: confidenceOf(pair, margins[index]!),
		reason: reasonOf(pair, margins[index]!),
	}));
}

function asField(name: EndpointName): OurField {
	const { names, help } = endpointText(name);
	return {
		path: name,
		parent: -1,
		label: names[0]!,
		names,
		help,
		type: 'group',
		isList: false,
		isTransparent: false,
		required: false,
	};
}

const placeholders = (path: string): string[] => path.match(/\{[^{}]*\}/g) ?? [];

function eachOnce(sorted: readonly Pair[]): Pair[] {
	const [ours, theirs] = [new Set<number>(), new Set<number>()];
	return sorted.filter((pair) => {
		if (ours.has(pair.ours) || theirs.has(pair.theirs)) return false;
		ours.add(pair.ours);
		theirs.add(pair.theirs);
		return true;
	});
}

function confidenceOf({ score, isSame }: Pair, margin: number): EndpointMatch['confidence'] {
	if (isSame || (score >= SURE.score && margin >= SURE.margin)) return 'sure';
	return score >= LIKELY.score && margin >= LIKELY.margin ? 'likely' : 'doubtful';
}

function reasonOf({ isSame, words }: Pair, margin: number): string {
	if (isSame) return 'same method and path';
	const said = words >= 0.6 ? 'is for the same in words' : words >= 0.3 ? 'has words in common' : 'has a body like it';
	return margin < LIKELY.margin ? `${said}, but another operation fits as well` : said;
}

/** Their path with our names for what stands in it, in the order of ours. */
export function pathInOurs(theirs: string, endpoint: EndpointName): string {
	const names = placeholders(ENDPOINTS[endpoint].value.path);
	let at = 0;
	return theirs.replace(/\{[^{}]*\}/g, (own) => names[at++] ?? own);
}
