import type { CasHosts } from '../contract/environments';
import { countsByGrade } from '../contract/registry';
import { isRecord } from '../isRecord';
import { PACKAGE_VERSION } from '../version';
import { inOrder, type CheckRow } from './checkRow';
import type { ContractRow } from './contractTable';

/** What of failed items a bug report needs: how often which failure, and at which fields. No value of a message, and no sentence, which may quote one. */
interface FailureCount {
	/** The stable code of the failure, as `notSent.casDown`; `other` for an item of no node of this package. */
	readonly code: string;
	readonly outcome: string | null;
	readonly retry: string | null;
	readonly statusCode: number | null;
	readonly items: number;
	/** How many problems by rule and path, `required goodsItems[].netMass`, the most frequent first. */
	readonly problems: Readonly<Record<string, number>>;
}

/** A bug report's facts about an installation. It holds no secret, no token and no data of a declaration. */
export interface SupportBundle {
	readonly package: string;
	/** As the person gave it: a node cannot know. */
	readonly n8n: string | null;
	readonly environment: string;
	readonly hosts: Readonly<Record<string, string>>;
	readonly contract: {
		readonly documented: number;
		readonly evidenced: number;
		readonly assumed: number;
		/** What the Contract Profile changes, as `endpoints.customsShipment.ingest: POST /v2/shipments`; constants without their value. */
		readonly changedByProfile: readonly string[];
	};
	readonly check: readonly CheckRow[];
	readonly failures: readonly FailureCount[];
}

export interface BundleParts {
	readonly n8n: string;
	readonly environment: string;
	readonly hosts: CasHosts;
	readonly contract: readonly ContractRow[];
	readonly check: readonly CheckRow[];
	/** The `json` of failed items, as an error output of this package gave them. */
	readonly failedItems: readonly unknown[];
}

const MOST_PROBLEMS = 50;

export function supportBundle({ n8n, environment, hosts, contract, check, failedItems }: BundleParts): SupportBundle {
	return {
		package: PACKAGE_VERSION,
		n8n: n8n === '' ? null : n8n,
		environment,
		hosts: {
			api: hostOf(hosts.apiBaseUrl),
			login: hostOf(hosts.loginBaseUrl),
			documents: hostOf(hosts.documentsBaseUrl),
		},
		contract: {
			...countsByGrade(),
			changedByProfile: contract
				.filter(({ section }) => section === 'Contract Profile')
				.map(({ name, value }) => `${name}: ${value}`),
		},
		check: inOrder(check),
		failures: failureCounts(failedItems),
	};
}

/** Scheme and host; a path may hold a key. */
function hostOf(url: string): string {
	try {
		return new URL(url).origin;
	} catch {
		return 'not an address';
	}
}

/** The failures of items, the most frequent first. */
function failureCounts(items: readonly unknown[]): FailureCount[] {
	const found = new Map<
		string,
		{ first: Omit<FailureCount, 'items' | 'problems'>; items: number; problems: Map<string, number> }
	>();
	for (const item of items) {
		const { code, outcome, retry, statusCode, problems } = isRecord(item) ? item : {};
		const first = {
			code: textOf(code) ?? 'other',
			outcome: textOf(outcome) ?? null,
			retry: textOf(retry) ?? null,
			statusCode: typeof statusCode === 'number' ? statusCode : null,
		};
		const key = JSON.stringify(first);
		const known = found.get(key) ?? { first, items: 0, problems: new Map<string, number>() };
		found.set(key, known);
		known.items += 1;
		for (const problem of Array.isArray(problems) ? problems : []) count(known.problems, problemName(problem));
	}
	return [...found.values()]
		.sort((one, other) => other.items - one.items)
		.map(({ first, items: times, problems }) => ({ ...first, items: times, problems: mostFrequent(problems) }));
}

/** Codes and rules are words of ours; anything else that stands at their place is somebody's data. */
const WORD = /^[A-Za-z][\w.]{0,60}$/;
const textOf = (value: unknown) => (typeof value === 'string' && WORD.test(value) ? value : undefined);

/** `required goodsItems[].netMass`: without the index, which says nothing over many items. */
function problemName(problem: unknown): string {
	const { rule, path } = isRecord(problem) ? problem : {};
	const at = typeof path === 'string' && /^[\w.[\]]{0,200}$/.test(path) ? path.replace(/\[\d{1,9}\]/g, '[]') : 'a path';
	return `${textOf(rule) ?? 'a rule'} ${at}`;
}

function count(counts: Map<string, number>, name: string): void {
	counts.set(name, (counts.get(name) ?? 0) + 1);
}

const mostFrequent = (counts: ReadonlyMap<string, number>) =>
	Object.fromEntries([...counts].sort(([, one], [, other]) => other - one).slice(0, MOST_PROBLEMS));
