import { SEARCH_PARAMETERS, type SearchParameterName } from '../../cas/contract/search';
import { complain, type Complaints } from './complaints';
import { documentOf } from './document';
import { nameOrNobody } from './eventNames';
import { NameMap } from './nameMap';
import type { SearchProfile } from './profile';

type Query = Readonly<Record<string, unknown>>;

/** What the sandbox found, in its own envelope. */
export interface Found {
	readonly declarations: readonly unknown[];
	readonly totalCount: number;
	readonly limit: number;
	readonly offset: number;
}

/** The search of declarations as this CAS does it: names of parameters, envelope, and how the next page is told. */
export class SearchShape {
	private readonly parameters: NameMap;

	constructor(
		private readonly profile: SearchProfile = {},
		private readonly statuses: NameMap,
	) {
		this.parameters = new NameMap(profile.parameters);
	}

	/** Their query in our names. A parameter that has another name here is unknown, and ignored like every unknown one. */
	toOurs(query: Query): { query: Record<string, unknown> } | { complaints: Complaints } {
		const complaints: Complaints = {};
		const ours: Record<string, unknown> = {};
		for (const [written, value] of Object.entries(query)) {
			const name = this.parameterOf(written);
			if (name === undefined) continue;
			if (this.profile.arrays === 'comma' && isList(name) && Array.isArray(value))
				complain(complaints, [written], 'Give it once, with a comma between the values.');
			ours[name] = name === 'currentStatus' ? this.ourStatuses(value) : value;
		}
		this.readPage(query, ours, complaints);
		return Object.keys(complaints).length > 0 ? { complaints } : { query: ours };
	}

	private parameterOf(written: string): string | undefined {
		if (this.profile.arrays !== 'brackets') return this.parameters.toOurs(written);
		const bare = written.endsWith('[]') ? written.slice(0, -2) : written;
		const name = this.parameters.toOurs(bare);
		return name !== undefined && isList(name) === (bare !== written) ? name : undefined;
	}

	private ourStatuses(value: unknown): string[] {
		const given = [value].flat().filter((entry) => typeof entry === 'string');
		return given.flatMap((entry) => entry.split(',')).map((status) => nameOrNobody(this.statuses, status.trim()));
	}

	/** A token takes the place of an offset; what is above a maximum is refused. */
	private readPage(query: Query, ours: Record<string, unknown>, complaints: Complaints): void {
		const { nextParameter, maxOffset, maxPageSize } = this.profile;
		const token = nextParameter === undefined ? undefined : query[nextParameter];
		if (maxPageSize !== undefined) {
			ours.limit ??= String(maxPageSize);
			if (Number(ours.limit) > maxPageSize)
				complain(complaints, [this.parameters.toTheirs('limit')], `At most ${maxPageSize}.`);
		}
		if (token !== undefined && nextParameter !== undefined) {
			const offset = offsetOf(token);
			if (offset === undefined) complain(complaints, [nextParameter], 'It is not one that an answer told.');
			ours.offset = offset;
		} else if (maxOffset !== undefined && Number(ours.offset) > maxOffset) {
			complain(complaints, [this.parameters.toTheirs('offset')], `At most ${maxOffset}.`);
		}
	}

	/** The answer with declarations that are in their shape already. */
	toTheirs(found: Found): unknown {
		const { list, total, next, nextParameter } = this.profile;
		if (list === undefined && total === undefined && next === undefined) return found;
		const after = found.offset + found.declarations.length;
		const isLast = after >= found.totalCount;
		return documentOf({
			[list ?? 'declarations']: found.declarations,
			...(total === undefined ? {} : { [total]: found.totalCount }),
			...(next === undefined ? {} : { [next]: isLast ? null : nextParameter === undefined ? after : tokenOf(after) }),
		});
	}

	pathToTheirs(name: string): string {
		return this.parameters.toTheirs(name) + (this.profile.arrays === 'brackets' && isList(name) ? '[]' : '');
	}
}

function isList(name: string): boolean {
	return (
		Object.hasOwn(SEARCH_PARAMETERS, name) && SEARCH_PARAMETERS[name as SearchParameterName].value.type === 'string[]'
	);
}

/** A token says nothing to whoever gets it. */
const tokenOf = (offset: number) => Buffer.from(`after ${offset}`).toString('base64url');

function offsetOf(token: unknown): string | undefined {
	if (typeof token !== 'string') return undefined;
	return /^after (\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
}
