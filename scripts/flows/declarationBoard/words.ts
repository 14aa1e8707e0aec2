import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	CHANGEABLE_STATUSES,
	KNOWN_STATUSES,
	MAIN_PATH_ORDER,
	statusKind,
	type StatusKind,
} from '../../../cas/contract/statuses';
import { LANGUAGES } from '../../../cas/language';
import { BOARD_TEXTS, SHIPMENT_WORDS, STATUS_WORDS, TURNS, type StatusWords } from '../../../cas/speech';

const CLOSED_KINDS: readonly (StatusKind | undefined)[] = ['success', 'ended'];

/** A source file of the flows, as text. */
export const source = (file: string) => readFileSync(join(__dirname, file), 'utf8');

/** What the Code nodes of the register know of statuses. */
export const CONSTANTS = {
	/** The usual way of a declaration, in its order. */
	MAIN_PATH: MAIN_PATH_ORDER.value,
	/** After these nothing waits for anybody. A released export still waits for its exit. */
	CLOSED: KNOWN_STATUSES.filter((status) => CLOSED_KINDS.includes(statusKind(status))),
};

/** The node "Words" of the board: all that it says, in the languages that there are. */
export function wordsData() {
	const shipments = Object.entries<StatusWords>(SHIPMENT_WORDS).map(([name, words]) => [
		name,
		{ kind: words.toDo === undefined ? 'progress' : 'attention', ...words },
	]);
	const statuses = KNOWN_STATUSES.map((status) => [status, { kind: statusKind(status), ...STATUS_WORDS[status] }]);
	return {
		languages: { en: 'English', fr: 'Français', nl: 'Nederlands', de: 'Deutsch' } satisfies Record<
			(typeof LANGUAGES)[number],
			string
		>,
		locales: { en: 'en-GB', fr: 'fr-BE', nl: 'nl-BE', de: 'de-DE' },
		texts: BOARD_TEXTS,
		turns: TURNS,
		changeable: CHANGEABLE_STATUSES.value,
		statuses: Object.fromEntries([...statuses, ...shipments]) as Record<string, StatusWords & { kind: StatusKind }>,
	};
}

/** The node "Look": style and script of the page. The page allows this script alone, by its hash. */
export function lookData() {
	const script = source('refresh.js');
	const hash = createHash('sha256').update(script).digest('base64');
	return { style: source('style.css'), script, scriptHash: `sha256-${hash}` };
}
