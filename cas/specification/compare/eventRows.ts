import { DECLARATION_ACTION_NAMES, DECLARATION_ACTIONS } from '../../contract/actions';
import { DOCUMENT_KINDS } from '../../contract/documents';
import { EVENT_TYPES, type EventType } from '../../contract/eventTypes';
import type { Fact } from '../../contract/fact';
import { DECLARATION_STATUSES } from '../../contract/statuses';
import type { SpecCode, SpecField, Specification, SpecMessage } from '../description';
import { described } from '../described';
import { matchFields } from '../match/matchFields';
import type { OurCode } from '../match/matchCodes';
import type { Target } from '../ours/target';
import { compareBody } from './bodyRows';
import { codeRows } from './codeRows';
import type { ComparisonRow } from './rows';

const TYPES: Readonly<Record<string, Fact<EventType>>> = EVENT_TYPES;

/** Rows for events: fields, types, and subtypes of each type. Each type may be described by a message of its own, or all by one. */
export function eventRows(
	specification: Specification,
	target: Target,
	messages: readonly SpecMessage[],
): ComparisonRow[] {
	const [first] = messages;
	if (first === undefined) return [];
	const whole = mergedMessage(messages);
	const { rows } = compareBody(target, whole, false);
	const matches = matchFields(target.fields, whole.fields);
	const placeOf = (ours: string) => {
		const match = matches.find((one) => target.fields[one.ours]!.path === ours && one.confidence !== 'doubtful');
		return match === undefined ? undefined : whole.fields[match.theirs]!.path;
	};
	const [typePlace, subtypePlace] = [placeOf('eventType'), placeOf('eventSubType')];
	if (typePlace === undefined) return rows;
	const said = messages.flatMap((message) => typesOf(specification, message, typePlace, subtypePlace));
	const types = uniqueBy(said.map(({ type }) => type));
	if (types.length === 0) return rows;
	const typeRows = codeRows('Event types', ['events', 'types'], ourTypes(), types);
	const subtypeRows = typeRows.flatMap(({ entry, confidence }): ComparisonRow[] => {
		if (entry.kind !== 'code' || entry.ours === undefined || entry.theirs === undefined) return [];
		const subtypes = said.find(({ type }) => type.value === entry.theirs)?.subtypes ?? [];
		if (subtypes.length === 0) return [];
		const subRows = codeRows(
			`Subtypes of ${entry.ours}`,
			['events', 'subtypes', entry.ours],
			ourSubtypes(entry.ours),
			subtypes,
		);
		return confidence === 'doubtful' ? subRows.map(doubted) : subRows;
	});
	return [...rows, ...typeRows, ...subtypeRows];
}

/** A pair that hangs on another one which is doubtful. */
const doubted = (row: ComparisonRow): ComparisonRow =>
	row.confidence === undefined
		? row
		: { ...row, confidence: 'doubtful', reason: `${row.reason}, but the type is doubtful` };

/** One message with the fields of all; a value that is another one in each has no constant any more. */
function mergedMessage(messages: readonly SpecMessage[]): SpecMessage {
	const positions = new Map<string, number>();
	const fields: SpecField[] = [];
	for (const message of messages) {
		for (const field of message.fields) {
			const known = positions.get(field.path);
			if (known !== undefined) {
				const { constant: _constant, codes: _codes, ...rest } = fields[known]!;
				if (fields[known]!.constant !== field.constant || field.codes !== undefined) fields[known] = rest;
				continue;
			}
			const above = message.fields[field.parent];
			positions.set(field.path, fields.length);
			fields.push({ ...field, parent: above === undefined ? -1 : positions.get(above.path)! });
		}
	}
	return { ...messages[0]!, fields };
}

/** The types that a message describes, each with the subtypes that go with it, where the message is of one type. */
function typesOf(
	{ operations }: Specification,
	message: SpecMessage,
	typePlace: string,
	subtypePlace: string | undefined,
): { type: SpecCode; subtypes: readonly SpecCode[] }[] {
	const field = message.fields.find(({ path }) => path === typePlace);
	const subtypes = message.fields.find(({ path }) => path === subtypePlace);
	if (field?.constant === undefined) return (field?.codes ?? []).map((type) => ({ type, subtypes: [] }));
	const operation = message.operation === undefined ? undefined : operations[message.operation];
	const description = described(operation?.description, message.description);
	const only = subtypes?.constant === undefined ? [] : [{ value: String(subtypes.constant), description: '' }];
	return [{ type: { value: String(field.constant), description }, subtypes: subtypes?.codes ?? only }];
}

function uniqueBy(codes: readonly SpecCode[]): SpecCode[] {
	return [...new Map(codes.map((code) => [code.value, code])).values()];
}

const ourTypes = (): OurCode[] =>
	Object.entries(TYPES).map(([value, { value: type }]) => ({
		value,
		names: [value, type.meaning],
		help: type.meaning,
	}));

/** The statuses of a declaration with what they mean. */
export const ourStatuses = (): OurCode[] =>
	Object.entries(DECLARATION_STATUSES).map(([value, { value: status }]) => ({
		value,
		names: value.startsWith('Bcp')
			? [value.replace('Bcp', 'Fallback '), value.replace('Bcp', 'Business continuity ')]
			: [value],
		help: status.meaning,
	}));

/** Subtypes are statuses, documents or actions, as far as we know what they mean. */
function ourSubtypes(type: string): OurCode[] {
	if (type === 'DeclarationStatusChanged') return ourStatuses();
	if (type === 'DeclarationActionFinished') {
		return DECLARATION_ACTION_NAMES.map((value) => {
			const { title, meaning } = DECLARATION_ACTIONS[value].value;
			return { value, names: [title], help: meaning };
		});
	}
	const kinds: Readonly<Record<string, Fact<string>>> = DOCUMENT_KINDS;
	return (TYPES[type]?.value.subtypes ?? []).map((value) => ({
		value,
		names: [value],
		help: kinds[value]?.value ?? '',
	}));
}
