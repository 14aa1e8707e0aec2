/**
 * What is known about CAS, and how well. Every value of the contract says whether Customs4Trade's public documentation states it,
 * whether data that CAS took or gave shows it, or whether it is our reading of the silence; `docs/contract.md` is generated from it.
 */
export interface Fact<T> {
	readonly value: T;
	readonly status: 'documented' | 'evidenced' | 'assumed';
	/** Documented: the page of CAS's developer documentation. Evidenced: the year and the data. Assumed: the reason for the guess. */
	readonly source: string;
}

/** Messages as they were sent to the ingestion of CAS in 2020. */
export const PUBLIC_GENERATOR =
	'a public generator of CAS messages (GitHub michaelglanger/declarations-generator, MIT)';

/** A whole declaration as CAS returned it in 2016. */
export const PUBLIC_DECLARATION = 'a public sample of a CAS declaration';

/** Stated on the named page of CAS's developer documentation; names, paths and numbers are exact. */
export function documented<const T>(page: string, value: T): Fact<T> {
	return { value, status: 'documented', source: page };
}

/**
 * Not documented, but seen in public data of CAS of that year. CAS keeps a field for the life of v1 once it is introduced (documented),
 * so that the name holds; whether it is still used so, the data cannot say.
 */
export function evidenced<const T>(year: 2016 | 2020, source: string, value: T): Fact<T> {
	return { value, status: 'evidenced', source: `evidenced ${year}: ${source}` };
}

/** Not stated anywhere readable; the reason says why this value was chosen. */
export function assumed<const T>(reason: string, value: T): Fact<T> {
	return { value, status: 'assumed', source: reason };
}
