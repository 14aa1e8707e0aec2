import { editDistance } from '../../../codes/editDistance';
import { isRecord } from '../../../isRecord';
import { PROFILE_PROBLEMS } from '../../../limits';
import { folded } from '../../../messages/model/names';
import { shown } from '../../../shown';
import { EACH, parsePath, type PathPattern } from '../path';

/** What is wrong with a profile, a sentence each. */
export class Notes {
	private readonly told: string[] = [];
	private more = 0;

	constructor(private readonly document = 'Contract Profile') {}

	/** `text` goes on after the entry, without a final mark unless it ends a question. */
	report(entry: string, text: string): undefined {
		if (this.told.length >= PROFILE_PROBLEMS) this.more += 1;
		else
			this.told.push(
				`${this.document}: ${entry === '' ? '' : `\`${entry}\`: `}${text}${/[.?]$/.test(text) ? '' : '.'}`,
			);
		return undefined;
	}

	/** False where so much is wrong already that another sentence would not be told. */
	get hasRoom(): boolean {
		return this.told.length < PROFILE_PROBLEMS;
	}

	get sentences(): string[] {
		return this.more === 0 ? this.told : [...this.told, `${this.document}: ${this.more} more entries are wrong.`];
	}

	/** An object, or undefined and a sentence where something else stands there. */
	group(value: unknown, entry: string, example: string): Record<string, unknown> | undefined {
		if (value === undefined || value === null) return undefined;
		return isRecord(value) ? value : this.report(entry, `must be an object, as in ${example}`);
	}

	/** The entries that are known; each other one is told. */
	entries(group: Record<string, unknown>, known: readonly string[], entry: string): [string, unknown][] {
		return Object.entries(group).filter(([name]) => {
			if (known.includes(name)) return true;
			this.report(entry, `there is no entry ${quotedName(name)}${this.hint(name, known)}`);
			return false;
		});
	}

	/** How the sentence about an unknown name ends. */
	hint(name: string, known: readonly string[]): string {
		if (!this.hasRoom) return '';
		const meant = closest(name, known);
		if (meant !== undefined) return `; did you mean \`${meant}\`?`;
		return known.length <= 40 ? `; use one of ${known.join(', ')}` : '';
	}

	text(value: unknown, entry: string): string | undefined {
		if (typeof value === 'string' && value.trim() !== '') return value;
		return value === undefined ? undefined : this.report(entry, 'must be a text');
	}

	wholeNumber(value: unknown, entry: string, least: number, most: number): number | undefined {
		if (value === undefined) return undefined;
		if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
		return this.report(entry, `must be a whole number from ${least} to ${most}`);
	}

	oneOf<const Value extends string>(value: unknown, entry: string, values: readonly Value[]): Value | undefined {
		if (value === undefined) return undefined;
		const known = values.find((one) => one === value);
		return known ?? this.report(entry, `must be one of ${values.map((one) => `\`${one}\``).join(', ')}`);
	}

	path(value: unknown, entry: string): PathPattern | undefined {
		if (value === undefined) return undefined;
		if (typeof value !== 'string') return this.report(entry, 'must be a path, as in `result.list`');
		const path = parsePath(value);
		return typeof path === 'string' ? this.report(entry, `the path ${quotedName(value)} ${path}`) : path;
	}

	/** A path to one value: without lists. */
	plainPath(value: unknown, entry: string): PathPattern | undefined {
		const path = this.path(value, entry);
		if (path?.includes(EACH) !== true) return path;
		return this.report(entry, `the path ${quotedName(value)} leads into a list; write the path of one value`);
	}
}

export const quotedName = (name: unknown) => `\`${shown(name)}\``;

/** Names of entries under an entry. */
export const under = (entry: string, name: string) => (entry === '' ? name : `${entry}.${name}`);

const LONGEST = 120;

/** The name that is a slip of the finger away, or of which this is the end. */
export function closest(name: string, known: Iterable<string>): string | undefined {
	if (name.length > LONGEST) return undefined;
	const word = folded(name);
	if (word === '') return undefined;
	let least = word.length < 5 ? 2 : word.length < 10 ? 3 : 4;
	let found: string | undefined;
	for (const candidate of known) {
		const other = folded(candidate);
		if (other === word) return candidate;
		if (Math.abs(other.length - word.length) >= least) continue;
		const distance = editDistance(word, other, least - 1);
		if (distance < least) [least, found] = [distance, candidate];
	}
	return found;
}
