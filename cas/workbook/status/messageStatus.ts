import { momentOf } from '../../tracking/timeOfCas';
import type { MessageModel } from '../../messages/model/message';
import { STATUS_FIELDS, type StatusField } from '../headers';
import type { StatusOutcome } from './words';

/** What became of a message, as far as it is known; an absent field leaves what the workbook says. */
export interface MessageStatus {
	/** By the names of the message's identity; what is absent fits every message. */
	readonly identity: Readonly<Record<string, unknown>>;
	/** Of the declaration, in the words of CAS. */
	readonly status?: string;
	/** What CAS made of the message itself. */
	readonly outcome?: StatusOutcome;
	readonly lrn?: string;
	readonly mrn?: string;
	readonly duties?: Duties;
	/** The name of the document or its file. */
	readonly document?: string;
	/** By which CAS knows the message; empty where it has none. */
	readonly reference?: string;
	/** What was said of the message; empty where nothing was. */
	readonly remarks?: string;
	/** When it changed, ISO 8601 with a zone. */
	readonly lastChange?: string;
}

export interface Duties {
	readonly amount: number;
	/** ISO 4217. */
	readonly currency?: string;
}

/** Several statuses of one message as one: the newest that says something about a field counts. */
export function mergedStatus(statuses: readonly MessageStatus[]): MessageStatus | undefined {
	const [first, ...later] = [...statuses].sort((a, b) => instantOf(a) - instantOf(b));
	return first === undefined
		? undefined
		: later.reduce<MessageStatus>((merged, next) => ({ ...merged, ...known(next) }), first);
}

/** Undated ones count as the oldest, in the order given. */
function instantOf({ lastChange }: MessageStatus): number {
	return momentOf(lastChange) ?? 0;
}

function known(status: MessageStatus): Partial<MessageStatus> {
	return Object.fromEntries(Object.entries(status).filter(([, value]) => value !== undefined));
}

/** Only what has a direction becomes a declaration. */
export const isDeclared = ({ identity }: MessageModel) => identity.includes('direction');

const OF_DECLARATIONS: readonly StatusField[] = ['status', 'lrn', 'mrn', 'duties', 'document', 'lastChange'];
const OF_OTHERS: readonly StatusField[] = ['outcome', 'reference', 'remarks', 'lastChange'];

/** The columns that some statuses of a message need: those that its kind always has, and others that have something to say. */
export function fieldsFor(model: MessageModel, statuses: Iterable<MessageStatus>): readonly StatusField[] {
	const needed = new Set(isDeclared(model) ? OF_DECLARATIONS : OF_OTHERS);
	for (const status of statuses)
		for (const field of STATUS_FIELDS) {
			// The outcome of what becomes a declaration stands with its status.
			if (field === 'outcome' && isDeclared(model)) continue;
			if (status[field] !== undefined && status[field] !== '') needed.add(field);
		}
	return STATUS_FIELDS.filter((field) => needed.has(field));
}
