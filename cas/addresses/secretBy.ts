import { ACCEPTANCE, PRODUCTION, type CasHosts } from '../contract/environments';
import { holdsAccessKey, LONG_HEX } from './accessKey';

/** The hosts that a decision needs. */
export type Hosts = Pick<CasHosts, 'apiBaseUrl' | 'loginBaseUrl' | 'documentsBaseUrl'>;

/** What CAS runs stands below this domain, and asks for a token or a login, but for the documents hosts. */
const CAS_DOMAIN = '.customs4trade.com';

interface Place {
	readonly name: string;
	readonly port: string;
}

/**
 * Says of an address without escapes whether it opens something for whoever has it: it leads to a documents host, or carries a
 * password or a key. Where one host is both for documents and for the API, as in the sandbox, only the key decides.
 */
export function secretBy(hosts: Hosts): (readable: string) => boolean {
	const all = [hosts, PRODUCTION, ACCEPTANCE];
	const apis = all.flatMap(({ apiBaseUrl, loginBaseUrl }) => [placeOf(apiBaseUrl), placeOf(loginBaseUrl)]);
	const apiNames = new Set(apis.map(({ name }) => name));
	const apiPlaces = new Set(apis.map(whole));
	const documents = all.map(({ documentsBaseUrl }) => placeOf(documentsBaseUrl));
	const names = new Set(documents.map(({ name }) => name).filter((name) => name !== '' && !apiNames.has(name)));
	const places = new Set(documents.map(whole).filter((place) => !apiPlaces.has(place)));
	const isOfDocuments = (place: Place) => names.has(place.name) || places.has(whole(place));

	return (readable) => {
		if (LONG_HEX.test(readable)) return true;
		const { authority, path } = partsOf(readable);
		// Behind the first host, in a query or path, another address may stand.
		if (authority.includes('@') || path.split('//').some(beginsWithUser)) return true;
		if (readable.split(/[/?#&=;,\n]/).some((part) => isOfDocuments(placeIn(part)))) return true;
		const { name } = placeIn(authority);
		return holdsAccessKey(path, { isOfApi: apiNames.has(name) || name.endsWith(CAS_DOMAIN) });
	};
}

const beginsWithUser = (text: string, index: number) => index > 0 && /^[^/?#]*@/.test(text);

const placeOf = (baseUrl: string) => placeIn(partsOf(baseUrl).authority);

const whole = ({ name, port }: Place) => `${name}:${port}`;

/** The host and path of an address with or without a scheme. */
function partsOf(readable: string): { authority: string; path: string } {
	const scheme = /^[a-z][a-z\d+.-]*:(?=\/)/i.exec(readable)?.[0] ?? '';
	let from = scheme.length;
	while (readable.charAt(from) === '/') from += 1;
	const length = readable.slice(from).search(/[/?#\n]/);
	const end = length < 0 ? readable.length : from + length;
	return { authority: readable.slice(from, end), path: readable.slice(end) };
}

const DEFAULT_PORT = /^(443|80)?$/;

/** Name and port as they are compared; a default port and a dot at the end say nothing. */
function placeIn(authority: string): Place {
	const host = authority.slice(authority.lastIndexOf('@') + 1);
	const colon = host.startsWith('[') ? host.indexOf(':', host.indexOf(']')) : host.indexOf(':');
	const name = (colon < 0 ? host : host.slice(0, colon)).normalize('NFKC').toLowerCase();
	const port = colon < 0 ? '' : host.slice(colon + 1);
	return { name: name.endsWith('.') ? name.slice(0, -1) : name, port: DEFAULT_PORT.test(port) ? '' : port };
}
