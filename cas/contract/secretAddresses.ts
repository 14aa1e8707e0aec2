import { withEveryText } from '../addresses/everyText';
import { addressesIn } from '../addresses/found';
import { secretBy, type Hosts } from '../addresses/secretBy';
import { documented, evidenced, PUBLIC_DECLARATION } from './fact';

/** Fields that hold nothing but a secret address, whatever it looks like. */
export const ADDRESS_FIELDS = {
	url: documented('ev:CoOPDFCreated', 'address of a document, with its token'),
	location: evidenced(2016, PUBLIC_DECLARATION, 'address of an attachment, signed for some minutes'),
};

/**
 * A copy of what CAS said without its secret addresses: each is replaced by what `seal` makes of it, in a field of its own or inside a
 * sentence, in names of fields too. Secret is an address on a documents host, one that holds a key, and any in an address field.
 */
export function withoutSecretAddresses<T>(value: T, hosts: Hosts, seal: (address: string) => string): T {
	const isSecret = secretBy(hosts);
	return withEveryText(value, (text, field) => {
		if (Object.hasOwn(ADDRESS_FIELDS, field.toLowerCase()) && /^https?:\/\//i.test(text)) return seal(text);
		return replaced(
			text,
			addressesIn(text).filter(({ readable }) => isSecret(readable)),
			seal,
		);
	});
}

/** True where the value holds any address at all, secret or not: only then its hosts have to be known. */
export function mayHoldAddress(value: unknown): boolean {
	let isFound = false;
	withEveryText(value, (text) => {
		isFound ||= addressesIn(text).length > 0;
		return text;
	});
	return isFound;
}

function replaced(
	text: string,
	places: readonly { readonly start: number; readonly end: number }[],
	seal: (address: string) => string,
): string {
	if (places.length === 0) return text;
	const pieces: string[] = [];
	let at = 0;
	for (const { start, end } of places) {
		pieces.push(text.slice(at, start), seal(text.slice(start, end)));
		at = end;
	}
	return pieces.join('') + text.slice(at);
}
