import { isRecord } from '../../../isRecord';
import { shown } from '../../../shown';
import { ENDPOINTS, isEndpointName, type Endpoint, type EndpointName } from '../../endpoints';
import { SCOPES, type Scope } from '../../scopes';
import type { Profile, ProfileEndpoint } from '../profile';
import { quotedName, under, type Notes } from './notes';

const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'] as const;
const PARTS = ['method', 'path', 'scope', 'accepted', 'reference', 'body'] as const;
/** What a documented call says of itself and a profile may not say otherwise. */
const DOCUMENTED_PARTS = ['method', 'path', 'scope'] as const;

/** Reads calls by their name: a path, or an object. */
export function parseEndpoints(value: unknown, entry: string, notes: Notes): Profile['endpoints'] {
	const group = notes.group(value, entry, '{"customsShipment.ingest": "/v1/customsShipments"}');
	const endpoints: Partial<Record<EndpointName, ProfileEndpoint>> = {};
	for (const [name, given] of Object.entries(group ?? {})) {
		if (!isEndpointName(name)) {
			notes.report(entry, `there is no endpoint ${quotedName(name)}${notes.hint(name, openNames())}`);
			continue;
		}
		const read = parseEndpoint(name, given, under(entry, name), notes);
		if (read !== undefined && Object.keys(read).length > 0) endpoints[name] = read;
	}
	return endpoints;
}

function parseEndpoint(name: EndpointName, given: unknown, entry: string, notes: Notes): ProfileEndpoint | undefined {
	const fact = ENDPOINTS[name];
	const known: Endpoint = fact.value;
	const group = typeof given === 'string' ? { path: given } : given;
	if (!isRecord(group)) {
		return notes.report(entry, `must be a path or {"method": …, "path": …}, as in "${known.path}"`);
	}
	const parts = Object.fromEntries(notes.entries(group, PARTS, entry));
	if (fact.status === 'documented' && DOCUMENTED_PARTS.some((part) => parts[part] !== undefined)) {
		return notes.report(
			entry,
			`is documented by CAS as ${known.method} ${known.path} and stays as it is. Remove ${DOCUMENTED_PARTS.filter((part) => parts[part] !== undefined).join(', ')} of the entry`,
		);
	}
	const scope = notes.text(parts.scope, under(entry, 'scope'));
	const method = notes.oneOf(parts.method, under(entry, 'method'), METHODS);
	const path = pathOf(parts.path, known, under(entry, 'path'), notes);
	const accepted = acceptedOf(parts.accepted, under(entry, 'accepted'), notes);
	const reference = notes.plainPath(parts.reference, under(entry, 'reference'));
	const body = notes.plainPath(parts.body, under(entry, 'body'));
	return {
		...(method !== undefined && { method }),
		...(path !== undefined && { path }),
		...(scope !== undefined && { scope }),
		...(accepted !== undefined && { accepted }),
		...(reference !== undefined && { reference }),
		...(body !== undefined && { body }),
	};
}

function acceptedOf(value: unknown, entry: string, notes: Notes): readonly number[] | undefined {
	if (value === undefined) return undefined;
	const isStatus = (one: unknown): one is number =>
		typeof one === 'number' && Number.isInteger(one) && one >= 200 && one <= 299;
	if (Array.isArray(value) && value.length > 0 && value.length <= 100 && value.every(isStatus)) return value;
	return notes.report(entry, 'must be a list of statuses from 200 to 299, as in [200, 202]');
}

function pathOf(value: unknown, known: Endpoint, entry: string, notes: Notes): string | undefined {
	const path = notes.text(value, entry);
	if (path === undefined) return undefined;
	const problem = pathProblem(path);
	if (problem !== undefined) return notes.report(entry, `the path ${problem}, as in "${known.path}"`);
	const unknown = placeholders(path).filter((placeholder) => !placeholders(known.path).includes(placeholder));
	if (unknown.length > 0) {
		return notes.report(
			entry,
			`the path holds ${unknown.join(' and ')}, for which this call has no value. Write it as in "${known.path}"`,
		);
	}
	const missing = placeholders(known.path).filter((placeholder) => !path.includes(placeholder));
	if (missing.length > 0)
		return notes.report(entry, `the path must hold ${missing.join(' and ')}, as in "${known.path}"`);
	return path;
}

/** Longer than any path of a service; what is told of it stays short. */
const PATH_CHARACTERS = 2_000;

/** What is wrong with a path, as the middle of a sentence. `%` and `;` are refused: what they hide is decoded or cut off on the way. */
function pathProblem(path: string): string | undefined {
	if (path.length > PATH_CHARACTERS) return `is longer than ${PATH_CHARACTERS} characters`;
	if (!/^\/(?!\/)[^\s?#\\]*$/.test(path)) return 'must start with one slash and hold no host, query or blank';
	const strange = /[^\w./~!$&'()*+,=:@{}-]/u.exec(path)?.[0];
	if (strange !== undefined) {
		return `holds "${shown(strange)}"; between its slashes stand letters, digits and plain signs, without "%", ";" and control characters`;
	}
	const [, ...segments] = path.split('/');
	if (segments.some((segment) => /^\.{1,2}$/.test(segment))) return 'must not climb with "." or ".."; write it in full';
	const isInner = (index: number) => index < segments.length - 1;
	if (segments.some((segment, index) => segment === '' && isInner(index))) return 'holds "//"; write one slash';
	if (/[{}]/.test(path.replace(/\{\w+\}/g, ''))) return 'holds a brace that belongs to no placeholder';
	return undefined;
}

const placeholders = (path: string): string[] => path.match(/\{\w+\}/g) ?? [];

function openNames(): string[] {
	return Object.entries(ENDPOINTS)
		.filter(([, fact]) => fact.status !== 'documented')
		.map(([name]) => name);
}

/** Their names of scopes. */
export function parseScopes(value: unknown, entry: string, notes: Notes): Profile['scopes'] {
	const group = notes.group(value, entry, '{"create:messages": "cas.write"}');
	const scopes: Partial<Record<Scope, string>> = {};
	for (const [name, given] of notes.entries(group ?? {}, Object.keys(SCOPES), entry)) {
		const text = notes.text(given, under(entry, name));
		if (text !== undefined && /\s/.test(text)) notes.report(under(entry, name), 'must hold no blank');
		else if (text !== undefined) scopes[name as Scope] = text;
	}
	return scopes;
}
