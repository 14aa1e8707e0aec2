import { CONTRACT, type ContractEntry } from '../contract/registry';

/** One fact of the contract that is in effect. */
export interface ContractRow {
	/** `Endpoints` */
	readonly section: string;
	/** `customsShipment.ingest` */
	readonly name: string;
	readonly value: string;
	readonly grade: ContractEntry['status'];
	/** The page, the data or the reason that the value rests on. */
	readonly source: string;
	/** Who says so: this package, or the credential's profile. */
	readonly from: 'package' | 'profile';
}

/** The contract as this package has it, a row a fact, in the order of `docs/contract.md`. */
export function contractTable(): ContractRow[] {
	return CONTRACT.flatMap(({ title, entries }) =>
		entries.map(({ name, text, status, source }) => ({
			section: title,
			name,
			value: text,
			grade: status,
			source,
			from: 'package' as const,
		})),
	);
}
