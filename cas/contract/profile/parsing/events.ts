import { isRecord } from '../../../isRecord';
import { EVENT_TYPES } from '../../eventTypes';
import { EVENT_KNOWN, SUBSCRIPTION_KNOWN } from '../known';
import {
	NO_CODES,
	type CodePairs,
	type ProfileDeliveryProof,
	type ProfileEvents,
	type ProfileSubscriptions,
} from '../profile';
import { parseBody, parseFields } from './body';
import { codePairs } from './codes';
import { under, type Notes } from './notes';
import { withoutAbsent } from '../../../declaration/values';

/** Reads what events say otherwise. */
export function parseEvents(value: unknown, entry: string, notes: Notes): ProfileEvents {
	const group = notes.group(value, entry, '{"types": {"DeclarationStatusChanged": "declaration.status"}}') ?? {};
	const given = Object.fromEntries(notes.entries(group, ['types', 'subtypes', 'fields'], entry));
	const known = Object.keys(EVENT_TYPES);
	const at = under(entry, 'subtypes');
	const subtypes = notes.entries(
		notes.group(given.subtypes, at, '{"DeclarationStatusChanged": {"Released": "FREE"}}') ?? {},
		known,
		at,
	);
	return {
		types: given.types === undefined ? NO_CODES : textPairs(given.types, under(entry, 'types'), notes, known),
		subtypes: Object.fromEntries(subtypes.map(([type, pairs]) => [type, textPairs(pairs, under(at, type), notes)])),
		fields: parseFields(given.fields, under(entry, 'fields'), notes, EVENT_KNOWN),
	};
}

function textPairs(value: unknown, entry: string, notes: Notes, known?: readonly string[]): CodePairs {
	const pairs = codePairs(value, entry, notes, known);
	for (const [ours, theirs] of pairs.theirs) {
		if (typeof theirs !== 'string') notes.report(under(entry, String(ours)), 'must be a text');
	}
	return pairs;
}

const PARTS = ['fields', 'constants', 'list', 'id', 'secretHeader', 'signature', 'validation'] as const;

/** Reads how subscriptions are asked for and listed, and how deliveries prove themselves. */
export function parseSubscriptions(
	value: unknown,
	entry: string,
	notes: Notes,
): { subscriptions: ProfileSubscriptions; deliveryProof: ProfileDeliveryProof } {
	const group = notes.group(value, entry, '{"fields": {"endpointUrl": "callback.address"}}') ?? {};
	const { fields, constants, ...given } = Object.fromEntries(notes.entries(group, PARTS, entry)) as Partial<
		Record<(typeof PARTS)[number], unknown>
	>;
	const bodyParts = withoutAbsent({ fields, constants });
	const secretHeader = headerName(given.secretHeader, under(entry, 'secretHeader'), notes);
	const signature = parseSignature(given.signature, under(entry, 'signature'), notes);
	const validation = parseValidation(given.validation, under(entry, 'validation'), notes);
	return {
		subscriptions: {
			body: parseBody(bodyParts, entry, notes, SUBSCRIPTION_KNOWN, ['fields', 'constants']),
			...withoutAbsent({
				list: notes.plainPath(given.list, under(entry, 'list')),
				id: notes.plainPath(given.id, under(entry, 'id')),
			}),
		},
		deliveryProof: withoutAbsent({ secretHeader, signature, validation }),
	};
}

function headerName(value: unknown, entry: string, notes: Notes): string | undefined {
	const name = notes.text(value, entry);
	if (name === undefined) return undefined;
	return /^[\w!#$%&'*+.^`|~-]{1,100}$/.test(name)
		? name.toLowerCase()
		: notes.report(entry, 'must be the name of a header');
}

function parseSignature(value: unknown, entry: string, notes: Notes): ProfileDeliveryProof['signature'] {
	if (value === undefined) return undefined;
	if (!isRecord(value))
		return notes.report(entry, 'must be an object, as in {"header": "x-signature", "signed": "{body}"}');
	const names = ['header', 'signed', 'algorithm', 'encoding', 'toleranceSeconds'];
	const given = Object.fromEntries(notes.entries(value, names, entry));
	return withoutAbsent({
		header: headerName(given.header, under(entry, 'header'), notes),
		signed: notes.oneOf(given.signed, under(entry, 'signed'), ['{timestamp}.{body}', '{body}']),
		algorithm: notes.oneOf(given.algorithm, under(entry, 'algorithm'), ['sha256', 'sha512']),
		encoding: notes.oneOf(given.encoding, under(entry, 'encoding'), ['hex', 'base64']),
		toleranceSeconds: notes.wholeNumber(given.toleranceSeconds, under(entry, 'toleranceSeconds'), 1, 86_400),
	});
}

function parseValidation(value: unknown, entry: string, notes: Notes): ProfileDeliveryProof['validation'] {
	if (value === undefined) return undefined;
	if (!isRecord(value))
		return notes.report(entry, 'must be an object, as in {"eventType": "…", "codeAt": "data.validationCode"}');
	const given = Object.fromEntries(notes.entries(value, ['eventType', 'codeAt', 'answerField'], entry));
	return withoutAbsent({
		eventType: notes.text(given.eventType, under(entry, 'eventType')),
		codeAt: notes.plainPath(given.codeAt, under(entry, 'codeAt')),
		answerField: answerField(given.answerField, under(entry, 'answerField'), notes),
	});
}

function answerField(value: unknown, entry: string, notes: Notes): string | undefined {
	const name = notes.text(value, entry);
	if (name === undefined || /^[\w$.-]{1,100}$/.test(name)) return name;
	return notes.report(entry, 'must be the name of a field: letters, digits and plain signs');
}
