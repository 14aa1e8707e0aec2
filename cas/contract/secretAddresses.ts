import { isRecord } from '../isRecord';

/** The access key of a document address: 32 lower-case hex characters in the sample. Documented: ev:CoOPDFCreated. */
const ACCESS_KEY = /[0-9a-f]{32}/i;

/**
 * A copy of an event or declaration without addresses that carry an access key: each is replaced by what `seal` makes of
 * it. An address is taken for one where its field is called `url`, or where it holds an access key.
 */
export function withoutSecretAddresses<T>(value: T, seal: (url: string) => string): T {
	return replaceIn(value, '', seal) as T;
}

function replaceIn(value: unknown, name: string, seal: (url: string) => string): unknown {
	if (typeof value === 'string') return isSecretAddress(name, value) ? seal(value) : value;
	if (Array.isArray(value)) return value.map((entry) => replaceIn(entry, name, seal));
	if (!isRecord(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaceIn(inner, key, seal)]));
}

function isSecretAddress(name: string, text: string): boolean {
	return /^https?:\/\//i.test(text) && (name.toLowerCase() === 'url' || ACCESS_KEY.test(text));
}
