/**
 * What is known about CAS, and how well. Every value of the contract says whether Customs4Trade's public
 * documentation states it, or whether it is our reading of the silence; `docs/contract.md` is generated from it.
 */
export interface Fact<T> {
	readonly value: T;
	readonly status: 'documented' | 'evidenced' | 'assumed';
	/** Documented: the page of CAS's developer documentation. Evidenced: year and kind of the data. Assumed: the reason for the guess. */
	readonly source: string;
}

/** Stated on the named page of CAS's developer documentation; names, paths and numbers are exact. */
export function documented<const T>(page: string, value: T): Fact<T> {
	return { value, status: 'documented', source: page };
}

/** Not stated, but seen in public data of CAS of that year; names are exact. Below documented, above assumed. */
export function evidenced<const T>(year: 2016 | 2020, source: string, value: T): Fact<T> {
	return { value, status: 'evidenced', source: `evidenced ${year}: ${source}` };
}

/** Not stated anywhere readable; the reason says why this value was chosen. */
export function assumed<const T>(reason: string, value: T): Fact<T> {
	return { value, status: 'assumed', source: reason };
}
