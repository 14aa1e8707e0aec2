import { deliveryProofOf } from '../../contract/profile/ourEvent';
import { NO_PROFILE } from '../../contract/profile/profile';
import type { ComparisonRow } from './rows';

/** An entry of the profile that no specification tells, with our value and what to ask for. */
interface Untold {
	readonly part: string;
	readonly keys: readonly string[];
	readonly label: string;
	/** Shown where it is no value that the profile could hold. */
	readonly ours?: string;
	readonly theirs?: string;
	readonly value?: unknown;
	/** The end of "Ask Customs4Trade …". */
	readonly ask: string;
}

/** A row in which a person writes what only Customs4Trade can tell. */
export const untoldRow = ({ part, keys, label, value, ours, theirs = '', ask }: Untold): ComparisonRow => ({
	part,
	ours: ours ?? (typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''),
	label,
	theirs,
	description: '',
	rules: '',
	result: 'only ours',
	reason: `Ask Customs4Trade ${ask}`,
	entry: { kind: 'value', keys, value },
});

/** Rows for how deliveries prove themselves, with what we assume. */
export function deliveryRows(): ComparisonRow[] {
	const { secretHeader, signature, validation } = deliveryProofOf(NO_PROFILE);
	const row = (keys: readonly string[], label: string, ask: string, value: unknown, ours?: string) =>
		untoldRow({
			part: 'Deliveries',
			keys: ['subscriptions', ...keys],
			label,
			ask,
			value,
			...(ours !== undefined && { ours }),
		});
	return [
		row(['secretHeader'], 'Header of the secret', 'which header of a delivery holds its secret', secretHeader),
		row(
			['signature', 'header'],
			'Header of the signature',
			'which header of a delivery holds its signature',
			signature.header,
		),
		row(
			['signature', 'signed'],
			'Signed text',
			'what is signed: {timestamp}.{body}, or {body} alone',
			signature.signed,
		),
		row(
			['signature', 'algorithm'],
			'Algorithm of the signature',
			'how deliveries are signed: sha256 or sha512',
			signature.algorithm,
		),
		row(
			['signature', 'encoding'],
			'Encoding of the signature',
			'how the signature is written: hex or base64',
			signature.encoding,
		),
		row(
			['signature', 'toleranceSeconds'],
			'Greatest age of a signature, in seconds',
			'how old a signature may be when it arrives',
			signature.toleranceSeconds,
		),
		row(
			['validation', 'eventType'],
			'Event type of the validation',
			'which event asks whether an address wants its events',
			validation.eventType,
		),
		row(
			['validation', 'codeAt'],
			'Place of the validation code',
			'where the code stands in that event',
			undefined,
			'data.validationCode',
		),
		row(
			['validation', 'answerField'],
			'Field of the validation answer',
			'which field of the answer carries the code back',
			validation.answerField,
		),
	];
}

const MOST_SHOWN = 20;

/** The row for what statuses mean that only they have; `rows` are those of statuses. */
export function statusMeaningRow(rows: readonly ComparisonRow[]): ComparisonRow {
	const theirs = rows.flatMap(({ entry }) =>
		entry.kind === 'code' && entry.keys[0] === 'statuses' && entry.ours === undefined ? (entry.theirs ?? []) : [],
	);
	return untoldRow({
		part: 'Statuses',
		keys: ['statusMeanings'],
		label: 'Statuses that only they have',
		theirs: theirs.slice(0, MOST_SHOWN).join(', '),
		ask: 'which other statuses there are. Write NAME: kind, meaning, one a line; kind is progress, success, attention or ended, with the word changeable behind it where the declaration may be changed',
	});
}
