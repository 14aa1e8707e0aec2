import { withoutSecretAddresses } from '../../cas/contract/secretAddresses';
import { openSeal, seal, type SealKind } from './seal';

/**
 * Document addresses carry their access key in the path, so they must not lie about in executions and logs. A sealed
 * address is safe to hand from node to node: only a node with the same credential can open it.
 */
const DOCUMENT_ADDRESS: SealKind = {
	prefix: 'cas-document.v1.',
	label: 'n8n-nodes-customs4trade sealed document address',
};

/** Encrypts an address with a key derived from the credential's client secret. */
export function sealAddress(url: string, clientSecret: string): string {
	return seal(url, clientSecret, DOCUMENT_ADDRESS);
}

/** A copy of an event or declaration in which every address that opens a document is sealed. */
export function withSealedAddresses<T>(value: T, clientSecret: string): T {
	return withoutSecretAddresses(value, (url) => sealAddress(url, clientSecret));
}

/** The address, or undefined where the text is no sealed address or was sealed with another secret. */
export function openAddress(sealed: string, clientSecret: string): string | undefined {
	return openSeal(sealed, clientSecret, DOCUMENT_ADDRESS);
}
