import { z } from 'zod';
import { shown } from '../shown';
import { OVERRIDES_CHARACTERS } from '../limits';
import { ENDPOINTS, isEndpointName, type EndpointName, type EndpointOverrides } from './endpoints';

const methodAndPath = z
	.object({ method: z.enum(['GET', 'POST', 'PATCH', 'DELETE']).optional(), path: z.string().optional() })
	.strict();

/**
 * Reads the credential's "Endpoint Overrides": a JSON object of endpoint name to a path, or to `{ method, path }`.
 * Returns the usable overrides and one sentence for each entry that is not, each saying what to write instead.
 */
export function parseEndpointOverrides(text: unknown): { overrides: EndpointOverrides; problems: string[] } {
	const entries = asObject(text);
	if (entries === undefined) {
		return {
			overrides: {},
			problems: [
				'Endpoint Overrides is not a JSON object. Write for example {"customsShipment.ingest": "/v1/customsShipments"}.',
			],
		};
	}
	const overrides: EndpointOverrides = {};
	const problems: string[] = [];
	for (const [name, given] of Object.entries(entries)) {
		const outcome = readOverride(name, given);
		if (typeof outcome === 'string') problems.push(outcome);
		else overrides[outcome.name] = outcome.override;
	}
	return { overrides, problems };
}

function asObject(text: unknown): Record<string, unknown> | undefined {
	let value = text;
	if (typeof text === 'string') {
		if (text.trim() === '') return {};
		if (text.length > OVERRIDES_CHARACTERS) return undefined;
		try {
			value = JSON.parse(text);
		} catch {
			return undefined;
		}
	}
	if (value === undefined || value === null) return {};
	return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}

function readOverride(
	name: string,
	given: unknown,
): { name: EndpointName; override: z.infer<typeof methodAndPath> } | string {
	if (!isEndpointName(name)) {
		return `Endpoint Overrides: "${name}" is not an endpoint of this package. Use one of ${openNames().join(', ')}.`;
	}
	const known = ENDPOINTS[name];
	if (known.status === 'documented') {
		return `Endpoint Overrides: "${name}" is documented by CAS as ${known.value.method} ${known.value.path} and stays as it is. Remove the entry.`;
	}
	const parsed = methodAndPath.safeParse(typeof given === 'string' ? { path: given } : given);
	if (!parsed.success) {
		return `Endpoint Overrides: "${name}" must be a path or {"method": …, "path": …}, as in "${known.value.path}".`;
	}
	const { path } = parsed.data;
	if (path === undefined) return { name, override: parsed.data };
	const problem = pathProblem(path);
	if (problem !== undefined)
		return `Endpoint Overrides: the path of "${name}" ${problem}, as in "${known.value.path}".`;
	const unknown = placeholders(path).filter((placeholder) => !placeholders(known.value.path).includes(placeholder));
	if (unknown.length > 0) {
		return `Endpoint Overrides: the path of "${name}" holds ${unknown.join(' and ')}, for which this call has no value. Write it as in "${known.value.path}".`;
	}
	const missing = placeholders(known.value.path).filter((placeholder) => !path.includes(placeholder));
	if (missing.length > 0) {
		return `Endpoint Overrides: the path of "${name}" must hold ${missing.join(' and ')}, as in "${known.value.path}".`;
	}
	return { name, override: parsed.data };
}

/** What is wrong with a path, as the middle of a sentence. `%` and `;` are refused: what they hide is decoded or cut off on the way. */
function pathProblem(path: string): string | undefined {
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
