import { endpoint, isEndpointName } from '../contract/endpoints';
import { profileEntryOf } from '../contract/profile/entries';
import type { Profile } from '../contract/profile/profile';
import { CONTRACT, type ContractEntry } from '../contract/registry';
import { isRecord } from '../isRecord';
import { shown } from '../shown';
import { profileLines } from './profileLines';

/** One fact of the contract that is in effect. */
export interface ContractRow {
	/** `Endpoints` */
	readonly section: string;
	/** `customsShipment.ingest` */
	readonly name: string;
	readonly value: string;
	/** How well the package knows it; null for an entry of the profile, which its owner knows. */
	readonly grade: ContractEntry['status'] | null;
	/** The page, the data or the reason that the value rests on. */
	readonly source: string;
	/** Who says so: this package, or the credential's Contract Profile. */
	readonly from: 'package' | 'profile';
}

/** The section of what a profile says beyond single facts. */
const PROFILE_SECTION = 'Contract Profile';
const PROFILE_SOURCE = 'Contract Profile of the credential';

/**
 * The contract as it is in effect, a row a fact, in the order of `docs/contract.md`, and after them each entry of the profile.
 * `document` is the profile as it was written, `profile` what was read of it.
 */
export function contractTable(profile: Profile, document: unknown): ContractRow[] {
	const source = profile.name === undefined ? PROFILE_SOURCE : `${PROFILE_SOURCE}: ${profile.name}`;
	const facts = CONTRACT.flatMap(({ title, entries }) =>
		entries.map((fact): ContractRow => {
			const corrected = correction(title, fact, profile, document);
			const row = { section: title, name: fact.name, grade: fact.status };
			return corrected === undefined
				? { ...row, value: fact.text, source: fact.source, from: 'package' }
				: { ...row, value: corrected, source, from: 'profile' };
		}),
	);
	const entries = profileLines(document).map(({ name, value }): ContractRow => ({
		section: PROFILE_SECTION,
		name,
		value,
		grade: null,
		source,
		from: 'profile',
	}));
	return [...facts, ...entries];
}

/** What the profile says of a fact by its own name; undefined where it says nothing of it, or only of fields that belong to it. */
function correction(section: string, fact: ContractEntry, profile: Profile, document: unknown): string | undefined {
	const known = profileEntryOf(section, fact.name);
	if (known === undefined || !('entry' in known)) return undefined;
	if (section === 'Endpoints') return endpointText(fact.name, profile);
	const said = known.entry
		.split('.')
		.reduce<unknown>(
			(value, step) => (isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined),
			document,
		);
	const isOfFact = isRecord(said) && Object.hasOwn(said, fact.name);
	if (isOfFact) return `${fact.text}; in this CAS "${shown(said[fact.name])}"`;
	return typeof said === 'string' || typeof said === 'number' ? shown(said) : undefined;
}

function endpointText(name: string, { endpoints }: Profile): string | undefined {
	if (!isEndpointName(name) || endpoints[name] === undefined) return undefined;
	const { method, path, success } = endpoint(name, endpoints);
	const accepted = endpoints[name].accepted ?? [success];
	return `${method} ${path} → ${accepted.join(' or ')}`;
}
