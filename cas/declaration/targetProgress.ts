import { HISTORY_FIELD, identityOfDeclaration, listOfDeclaration } from '../contract/declaration';
import {
	isDeadEnd,
	MAIN_PATH_ORDER,
	RESTART_STATUSES,
	statusKind,
	statusMeaning,
	type StatusMeanings,
} from '../contract/statuses';

/** How a declaration stands to the statuses that somebody waits for. */
export interface TargetProgress {
	/** `stopped`: waiting alone will not bring it there. */
	readonly kind: 'reached' | 'notYet' | 'stopped';
	/** In a sentence, for the person who reads the item. */
	readonly reason: string;
}

/**
 * Where a declaration stands. One that has gone past a wanted status has reached it, unless its flow began anew since, or it ended
 * without being used. Names are compared without regard to case.
 */
export function progressTowards(
	declaration: Readonly<Record<string, unknown>>,
	wanted: readonly string[],
	meanings?: StatusMeanings,
): TargetProgress {
	const { status } = identityOfDeclaration(declaration);
	if (status === undefined) return { kind: 'notYet', reason: 'CAS names no status.' };
	const targets = new Set(wanted.map(folded));
	if (targets.has(folded(status))) return { kind: 'reached', reason: `It is ${status}.` };
	const meaning = statusMeaning(status, meanings);
	const now = meaning === undefined ? `It is ${status}` : `It is ${status}: ${lowerFirst(meaning)}`;
	const passed = statusesBefore(declaration, status).find((earlier) => targets.has(folded(earlier)));
	if (passed !== undefined && statusKind(status, meanings) !== 'ended') {
		return { kind: 'reached', reason: `It has been ${passed} and is ${status} now.` };
	}
	return isDeadEnd(status, meanings)
		? { kind: 'stopped', reason: `${now}. It does not go on by itself.` }
		: { kind: 'notYet', reason: `${now}.` };
}

/** The statuses that the declaration has been in since its way began, latest first, and those of the main path before its present one. */
function statusesBefore(declaration: Readonly<Record<string, unknown>>, status: string): string[] {
	const history = listOfDeclaration(declaration, HISTORY_FIELD.value)
		.map((entry) => entry.status)
		.filter((entry): entry is string => typeof entry === 'string');
	const restart = history.findLastIndex((entry) => RESTART_STATUSES.value.some((name) => name === entry));
	const place = MAIN_PATH_ORDER.value.findIndex((name) => name === status);
	return [...history.slice(Math.max(restart, 0)).reverse(), ...MAIN_PATH_ORDER.value.slice(0, Math.max(place, 0))];
}

const folded = (status: string) => status.trim().toLowerCase();

const lowerFirst = (text: string) => (/^[A-Z]{2}/.test(text) ? text : text[0]!.toLowerCase() + text.slice(1));
