import { ENDPOINTS, isEndpointName } from '../../../../cas/contract/endpoints';
import { isRecord } from '../../../../cas/isRecord';
import { leavesOfModel, leavesOfProfile, modelOf, placeOf, type BodyProfile, type Leaf } from './bodies';
import type { VendorProfile } from './openApi';

type Json = Record<string, unknown>;
const recordAt = (value: unknown, ...keys: string[]): Json =>
	keys.reduce<Json>((at, key) => (isRecord(at[key]) ? at[key] : {}), isRecord(value) ? value : {});

/**
 * What a profile says, one line each, whichever entries say it: for each field of ours that is elsewhere its place, and each other
 * entry by itself. `truth` tells which fields there are.
 */
export function flatProfile(profile: unknown, truth: VendorProfile): Map<string, string> {
	const lines = new Map<string, string>();
	const put = (key: string, value: unknown) =>
		lines.set(key, typeof value === 'string' ? value : JSON.stringify(value));
	for (const [name, given] of Object.entries(recordAt(profile, 'endpoints'))) {
		for (const [key, value] of Object.entries(isRecord(given) ? given : { path: given })) {
			const isUsual =
				key === 'accepted' && isEndpointName(name) && (value as number[]).includes(ENDPOINTS[name].value.success);
			if (!isUsual) put(`endpoints ${name} ${key}`, value);
		}
	}
	for (const section of ['scopes', 'search', 'statuses', 'problems']) {
		for (const [key, value] of Object.entries(recordAt(profile, section))) put(`${section} ${key}`, value);
	}
	for (const [key, value] of Object.entries(recordAt(profile, 'events', 'types'))) put(`event types ${key}`, value);
	for (const [type, subtypes] of Object.entries(recordAt(profile, 'events', 'subtypes'))) {
		for (const [key, value] of Object.entries(recordAt(subtypes))) put(`subtypes ${type} ${key}`, value);
	}
	for (const key of ['list', 'id']) {
		const value = recordAt(profile, 'subscriptions')[key];
		if (value !== undefined) put(`subscriptions ${key}`, value);
	}
	const { secretHeader } = recordAt(profile, 'subscriptions');
	if (secretHeader !== undefined) put('deliveries secretHeader', secretHeader);
	for (const group of ['signature', 'validation']) {
		const values = Object.entries(recordAt(profile, 'subscriptions', group));
		for (const [key, value] of values) put(`deliveries ${group} ${key}`, value);
	}
	for (const [status, meaning] of Object.entries(recordAt(profile, 'statusMeanings'))) {
		for (const [key, value] of Object.entries(recordAt(meaning))) put(`status meaning ${status} ${key}`, value);
	}
	const body = (name: string, part: Json, leaves: readonly Leaf[]) => {
		const { fields, constants, lengths, codes, required } = part as BodyProfile;
		for (const { path } of leaves) {
			const place = placeOf(path, fields);
			if (place !== path) put(`${name} field ${path}`, place);
		}
		for (const [place, value] of Object.entries(constants ?? {})) put(`${name} constant ${place}`, value);
		// What we check anyway says nothing.
		const ours = new Map(leaves.map(({ path, field }) => [placeOf(path, fields), field]));
		for (const [place, value] of Object.entries(lengths ?? {})) {
			const field = ours.get(place);
			if (field?.kind !== 'text' || value < (field.maxLength ?? Infinity)) put(`${name} length ${place}`, value);
		}
		for (const place of required ?? []) if (ours.get(place)?.required !== true) put(`${name} required ${place}`, true);
		for (const [place, values] of Object.entries(codes ?? {})) {
			if (Array.isArray(values)) put(`${name} allowed ${place}`, values);
			else for (const [ours, theirs] of Object.entries(values)) put(`${name} code ${place} ${ours}`, theirs);
		}
	};
	for (const section of ['messages', 'actions'] as const) {
		for (const key of Object.keys(truth[section])) {
			body(`${section}.${key}`, recordAt(profile, section, key), leavesOfModel(modelOf(section, key)));
		}
	}
	body('declaration', recordAt(profile, 'declaration'), leavesOfProfile(truth.declaration));
	body('events', recordAt(profile, 'events'), leavesOfProfile(truth.events));
	body('subscriptions', recordAt(profile, 'subscriptions'), leavesOfProfile(truth.subscriptions));
	return lines;
}

/** What of a truth a proposal says, says otherwise, and says beyond it. */
export function compared(truth: ReadonlyMap<string, string>, proposal: ReadonlyMap<string, string>) {
	const keys = [...truth.keys()];
	return {
		all: keys.length,
		right: keys.filter((key) => proposal.get(key) === truth.get(key)).length,
		missing: keys.filter((key) => proposal.get(key) !== truth.get(key)),
		beyond: [...proposal.keys()].filter((key) => !truth.has(key)),
	};
}
