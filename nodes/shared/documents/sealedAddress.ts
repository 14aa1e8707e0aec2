import { withEveryText } from '../../../cas/addresses/everyText';
import { readableAddress } from '../../../cas/addresses/readableAddress';
import type { Hosts } from '../../../cas/addresses/secretBy';
import { withoutSecretAddresses } from '../../../cas/contract/secretAddresses';
import { openSeal, seal, type SealKind } from './seal';

/**
 * Document addresses carry their access key in the path, so they must not lie about in executions and logs. A sealed
 * address is safe to hand from node to node: only a node with the same credential can open it.
 */
const DOCUMENT_ADDRESS: SealKind = {
	prefix: 'cas-document.v1.',
	label: 'n8n-nodes-customs4trade sealed document address',
};
const SEALED = /cas-document\.v1\.[\w-]+/g;

/** Seals and opens the addresses of one credential. It shows nothing of the secret it works with. */
export interface AddressSeal {
	/** A copy of what CAS said, in which every secret address is sealed; see `withoutSecretAddresses`. */
	sealed<T>(value: T): T;
	/** A copy of what goes to CAS, in which every address that was sealed with this credential is as CAS had written it. */
	opened<T>(value: T): T;
	/** A sealed address as it can be requested, or undefined where the text is none that was sealed with this credential. */
	addressOf(sealed: string): string | undefined;
}

export function addressSeal(clientSecret: string, hosts: Hosts): AddressSeal {
	const open = (sealed: string) => openSeal(sealed, clientSecret, DOCUMENT_ADDRESS);
	return {
		sealed: (value) => withoutSecretAddresses(value, hosts, (address) => sealAddress(address, clientSecret)),
		opened: (value) =>
			withEveryText(value, (text) =>
				text.includes(DOCUMENT_ADDRESS.prefix) ? text.replace(SEALED, (sealed) => open(sealed) ?? sealed) : text,
			),
		addressOf: (sealed) => openAddress(sealed, clientSecret),
	};
}

export const isSealed = (value: unknown): value is string =>
	typeof value === 'string' && value.startsWith(DOCUMENT_ADDRESS.prefix);

/** Encrypts an address with a key derived from the credential's client secret. The same address gives the same text. */
export function sealAddress(url: string, clientSecret: string): string {
	return seal(url, clientSecret, DOCUMENT_ADDRESS);
}

/** The address as it can be requested, or undefined where the text is no sealed address or was sealed with another secret. */
export function openAddress(sealed: string, clientSecret: string): string | undefined {
	const text = openSeal(sealed, clientSecret, DOCUMENT_ADDRESS);
	return text === undefined ? undefined : readableAddress(text);
}
