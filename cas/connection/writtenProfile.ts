import { isRecord } from '../isRecord';
import { PROFILE_CHARACTERS } from '../limits';

/** A profile as it was written, with the paths of a credential of version 0.2 among its endpoints. What is not a JSON object is empty: the sentence about it is `parseProfile`'s. */
export function writtenProfile(profile: unknown, endpointOverrides: unknown): Record<string, unknown> {
	const document = asObject(profile);
	const overrides = asObject(endpointOverrides);
	if (Object.keys(overrides).length === 0) return document;
	return { ...document, endpoints: { ...overrides, ...asObject(document.endpoints) } };
}

function asObject(value: unknown): Record<string, unknown> {
	if (typeof value !== 'string') return isRecord(value) ? value : {};
	if (value.trim() === '' || value.length > PROFILE_CHARACTERS) return {};
	try {
		const parsed: unknown = JSON.parse(value);
		return isRecord(parsed) ? parsed : {};
	} catch {
		return {};
	}
}
