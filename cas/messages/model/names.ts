import { LANGUAGES } from '../../language';
import { HEADER_CHARACTERS } from '../../limits';
import type { Field } from './field';
import type { Path } from './labels';
import { headerOf, leavesOf, type Branch, type Crumb, type Leaf } from './leaves';

/** What a name of a flat row stands for, with its place on the wire; indexes of lists are those of the name. */
export type Named =
	| { readonly kind: 'leaf'; readonly leaf: Leaf; readonly path: Path }
	| { readonly kind: 'branch'; readonly field: Branch['field']; readonly path: Path }
	| { readonly kind: 'wire'; readonly path: Path };

/** How sure a name means a field: its own name, one of its labels, or another word for it. */
interface Word {
	readonly leaf: Leaf;
	readonly isSynonym: boolean;
	/** Other fields go by it too, as "Street" of every party: by itself it says nothing. */
	readonly isShared: boolean;
}

/** Entries of a list that a name may count to: more than any declaration has of documents or packages on an item. */
const MAX_INDEX = 998;

/** Every name of the fields inside one field, for rows that say them in any way. */
export class Names {
	private readonly leaves = new Map<string, Leaf>();
	private readonly branches = new Map<string, Branch>();
	private readonly words = new Map<string, Word>();
	private readonly units = new Map<string, string>();

	constructor(private readonly field: Field) {
		const offer = (leaf: Leaf) => {
			const key = patternOf(leaf.steps).key;
			if (!this.leaves.has(key)) this.leaves.set(key, leaf);
		};
		const onBranch = (branch: Branch) => {
			const key = patternOf(branch.steps).key;
			if (key !== '' && !this.branches.has(key)) this.branches.set(key, branch);
		};
		const shown = leavesOf(field);
		for (const leaf of shown) offer(leaf);
		for (const leaf of leavesOf(field, { everyName: true, onBranch })) offer(leaf);
		const inner = new Set(shown.flatMap(({ crumbs }) => (crumbs.length > 1 ? labelsOf(crumbs.at(-1)!) : [])));
		for (const leaf of shown) this.learn(leaf, inner);
	}

	/** `inner`: labels of fields inside groups, which mean their field there and no other one outside. */
	private learn(leaf: Leaf, inner: ReadonlySet<string>): void {
		const { crumbs, field } = leaf;
		for (const language of LANGUAGES) {
			this.offer(headerOf(leaf, language), leaf, false);
			const outer = headerOf({ crumbs: crumbs.slice(0, -1) }, language);
			if (outer !== '') for (const synonym of field.synonyms) this.offer(`${outer} ${synonym}`, leaf, true);
		}
		const own = labelsOf(crumbs.at(-1)!);
		for (const synonym of field.synonyms) {
			const key = folded(synonym);
			this.offer(synonym, leaf, true, inner.has(key) && !own.includes(key));
		}
		if (field.kind === 'number' && field.unit !== undefined) this.units.set(leaf.name, folded(field.unit));
	}

	private offer(word: string, leaf: Leaf, isSynonym: boolean, isShared = false): void {
		const key = folded(word);
		const known = this.words.get(key);
		if (known === undefined || (known.isSynonym && !isSynonym)) this.words.set(key, { leaf, isSynonym, isShared });
		else if (known.isSynonym && patternOf(known.leaf.steps).key !== patternOf(leaf.steps).key)
			this.words.set(key, { ...known, isShared: true });
	}

	/** True for a word that several fields go by, so that it means none of them. */
	isShared(name: string): boolean {
		return name.length <= HEADER_CHARACTERS && this.words.get(folded(name))?.isShared === true;
	}

	/** The field that a name plainly means: `packages__2__type`, `packages[2].type`, `PACKAGES__2__TYPE`, `Net mass (kg)`. */
	find(name: string): Named | undefined {
		if (name.length > HEADER_CHARACTERS) return undefined;
		return this.byPattern(name) ?? this.byWord(name) ?? this.onTheWire(name);
	}

	private byPattern(name: string): Named | undefined {
		const { key, indexes } = patternOf(stepsOf(name));
		if (indexes.some((index) => index > MAX_INDEX)) return undefined;
		const leaf = this.leaves.get(key);
		if (leaf !== undefined) return { kind: 'leaf', leaf, path: placed(leaf, indexes) };
		const branch = this.branches.get(key);
		return branch === undefined ? undefined : { kind: 'branch', field: branch.field, path: placed(branch, indexes) };
	}

	/** The field whose label a name is, where the name could be that of a group too: "Invoice" with a number. */
	word(name: string): Named | undefined {
		return name.length > HEADER_CHARACTERS ? undefined : this.byWord(name);
	}

	private byWord(name: string): Named | undefined {
		const word = this.words.get(folded(name)) ?? this.withUnit(name);
		return word === undefined || word.isShared ? undefined : { kind: 'leaf', leaf: word.leaf, path: word.leaf.path };
	}

	/** `Net mass (kg)`, `Net mass [kg]`: the unit of the field, and no other. */
	private withUnit(name: string): Word | undefined {
		const text = name.trimEnd();
		const last = text.at(-1);
		const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
		if ((last !== ')' && last !== ']') || open <= 0) return undefined;
		const word = this.words.get(folded(text.slice(0, open)));
		const unit = word === undefined ? undefined : this.units.get(word.leaf.name);
		return unit !== undefined && unit === folded(text.slice(open + 1, -1)) ? word : undefined;
	}

	/** A place as CAS names it, to its last step or past what the model knows: `goodsMeasure.gmass`. */
	private onTheWire(name: string): Named | undefined {
		const steps = stepsOf(name);
		if (steps.length < 2 || this.field.kind !== 'group' || !Object.hasOwn(this.field.fields, String(steps[0])))
			return undefined;
		const first = this.field.fields[String(steps[0])]!;
		return first.kind === 'group' || first.kind === 'list' ? { kind: 'wire', path: steps } : undefined;
	}

	/** True where a name has a path that begins with one of our names, or with that of one of our groups. */
	beginsLikeOurs(name: string): boolean {
		const steps = stepsOf(name);
		if (steps.length < 2) return false;
		const first = folded(String(steps[0]));
		return [...this.branches.keys()].some((key) => key === first || key.startsWith(`${first}.`));
	}
}

const known = new WeakMap<Field, Names>();

/** The names of the fields inside a field, learnt once. */
export function namesOf(field: Field): Names {
	let names = known.get(field);
	if (names === undefined) known.set(field, (names = new Names(field)));
	return names;
}

/** The steps of a name, whichever way they are parted: `packages__0__type`, `packages[0].type`. An empty step is none. */
export function stepsOf(name: string): Path {
	return name
		.split(/__|[.[\]]/)
		.filter((step) => step !== '')
		.map((step) => (/^\d{1,6}$/.test(step) ? Number(step) : step));
}

/** A name without regard to case and numbers of entries, and these numbers. */
function patternOf(steps: Path): { key: string; indexes: number[] } {
	const indexes: number[] = [];
	const key = steps.map((step) => {
		if (typeof step !== 'number') return folded(step);
		indexes.push(step);
		return '#';
	});
	return { key: key.join('.'), indexes };
}

/** The path of a field with the entries that a name counts. */
function placed({ path, steps }: { readonly path: Path; readonly steps: Path }, indexes: readonly number[]): Path {
	const own = steps.filter((step): step is number => typeof step === 'number');
	const hidden = path.filter((step) => typeof step === 'number').length - own.length;
	let at = -hidden;
	return path.map((step) => {
		if (typeof step !== 'number') return step;
		const index = at++;
		return index < 0 || indexes[index] === undefined ? step : step - own[index]! + indexes[index];
	});
}

const labelsOf = ({ labels }: Crumb) => LANGUAGES.map((language) => folded(labels[language]));

/** A name that is longer than any label is none: putting its accents in order would take long. */
export const folded = (name: string) =>
	name.length > HEADER_CHARACTERS
		? name
		: name
				.normalize('NFKD')
				.replace(/[^\p{L}\p{N}]+/gu, '')
				.toLowerCase();
