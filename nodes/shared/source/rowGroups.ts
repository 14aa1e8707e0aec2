import { refuse } from '../../../cas/identifiers/finding';
import type { Labels, Language } from '../../../cas/language';
import type { MessageModel } from '../../../cas/messages';
import type { Row } from '../../../cas/messages/model/flat';
import { keyOfRow } from '../../../cas/messages/model/rowKey';
import { normalise } from '../../../cas/messages/model/normalise';
import type { Problem } from '../../../cas/problem';
import { say } from '../../../cas/speech';

/** Rows that make one message, by their places in the input. */
interface RowGroup {
	readonly rows: readonly number[];
	/** Rows among them that do not say whose they are. */
	readonly withoutIdentity: readonly number[];
}

export type Identity = readonly unknown[];

interface Group {
	readonly rows: number[];
	readonly withoutIdentity: number[];
}

/** The identity of a message in the form that CAS takes it, so that `SO-1 ` is `SO-1`, 4711 is `"4711"` and `out` is `OUT`. */
export function identityOf(model: MessageModel, message: Readonly<Record<string, unknown>>): Identity {
	return model.identity.map((name) => {
		const value = normalise(model.root.fields[name]!, message[name]);
		return value === null || value === '' ? undefined : value;
	});
}

/**
 * Rows of one identity, in the order of their first row. A row without all of the identity belongs to the last group before it that
 * has what it says, or else to one after it that has its reference.
 */
export function groupRows(model: MessageModel, rows: readonly Row[]): RowGroup[] {
	const identities = rows.map((row) => identityOf(model, keyOfRow(model, row)));
	const groups = new Map<string, Group>();
	const before = new Map<string, Group>();
	const waiting: number[] = [];
	const others: Group[] = [];
	identities.forEach((identity, index) => {
		if (identity.every((value) => value !== undefined)) {
			const group = known(groups, JSON.stringify(identity));
			group.rows.push(index);
			for (const key of ['', ...identity.map(partKey)]) before.set(key, group);
			return;
		}
		const group = isEmpty(rows[index]!) ? undefined : before.get(firstPart(identity));
		if (group !== undefined) group.withoutIdentity.push(index);
		else waiting.push(index);
	});
	for (const index of waiting) {
		const [reference] = identities[index]!;
		const group = reference === undefined ? undefined : before.get(partKey(reference, 0));
		if (group !== undefined) group.withoutIdentity.push(index);
		else others.push({ rows: [index], withoutIdentity: [] });
	}
	return [...groups.values(), ...others]
		.map(({ rows: whole, withoutIdentity }) => ({
			rows: [...whole, ...withoutIdentity].sort((one, other) => one - other),
			withoutIdentity,
		}))
		.sort((one, other) => one.rows[0]! - other.rows[0]!);
}

function known(groups: Map<string, Group>, key: string): Group {
	let group = groups.get(key);
	if (group === undefined) groups.set(key, (group = { rows: [], withoutIdentity: [] }));
	return group;
}

const partKey = (value: unknown, place: number) => JSON.stringify([place, value]);

/** The part of an identity that a row has; empty where it has none. */
function firstPart(identity: Identity): string {
	const place = identity.findIndex((value) => value !== undefined);
	return place < 0 ? '' : partKey(identity[place], place);
}

const isEmpty = (row: Row) =>
	Object.values(row).every((value) => value === undefined || value === null || value === '');

/** Nothing of a message is sent while some of its rows do not say that they are of it. */
export function isWithoutIdentity(model: MessageModel, rows: readonly number[]): Problem {
	const named = rows.slice(0, 10).map((row) => row + 1);
	const more = rows.length > named.length ? ` and ${rows.length - named.length} more` : '';
	const joined = (words: Labels): Labels => {
		const labelsIn = (language: Language) => model.identity.map((name) => model.root.fields[name]!.labels[language]);
		const { en, fr, nl, de } = words;
		return {
			en: labelsIn('en').join(en).toLowerCase(),
			fr: labelsIn('fr').join(fr).toLowerCase(),
			nl: labelsIn('nl').join(nl).toLowerCase(),
			de: labelsIn('de').join(de),
		};
	};
	const sentence = say('rows.noIdentity', {
		count: rows.length,
		missing: joined({ en: ' or no ', fr: ' ou de ', nl: ' of ', de: ' oder ' }),
		all: joined({ en: ' and ', fr: ' et ', nl: ' en ', de: ' und ' }),
		message: { ...model.labels, en: model.labels.en.toLowerCase() },
	});
	return {
		...refuse('rows.noIdentity', sentence),
		path: '',
		label: rows.length === 1 ? `Row ${named[0]}` : `Rows ${named.join(', ')}${more}`,
		value: undefined,
	};
}
