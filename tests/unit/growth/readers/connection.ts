import { accessOf } from '../../../../cas/connection/accessRows';
import { contractTable } from '../../../../cas/connection/contractTable';
import { kindText, placesIn } from '../../../../cas/connection/places';
import { probeRow } from '../../../../cas/connection/probeRow';
import { profileLines } from '../../../../cas/connection/profileLines';
import { scopeRows } from '../../../../cas/connection/scopes';
import { searchRows } from '../../../../cas/connection/searchRows';
import { shapeRows } from '../../../../cas/connection/shapeRows';
import { inWords } from '../../../../cas/contract/inWords';
import { knownTroubleOf, troubleOf } from '../../../../cas/request/trouble';
import { webhookRow } from '../../../../cas/connection/webhookAddress';
import { writtenProfile } from '../../../../cas/connection/writtenProfile';
import { ACCEPTANCE } from '../../../../cas/contract/environments';
import { NO_PROFILE } from '../../../../cas/contract/profile/profile';
import { isRecord } from '../../../../cas/isRecord';
import { textReader, valueReader, type Reader } from '../measure/reader';

const answer = (body: unknown, status: number) => ({ kind: 'answered', status, headers: {}, body }) as const;

/** What a check looks at: answers of a CAS that nobody knows, and of whatever stands before it. */
export const CONNECTION_READERS: readonly Reader[] = [
	valueReader('cas/connection/places.ts placesIn', placesIn),
	valueReader('cas/connection/places.ts kindText', kindText),
	valueReader('cas/connection/profileLines.ts profileLines', profileLines),
	valueReader('cas/connection/contractTable.ts contractTable', (value) => contractTable(NO_PROFILE, value)),
	textReader('cas/connection/writtenProfile.ts writtenProfile', (text) => writtenProfile(text, text)),
	valueReader('cas/connection/searchRows.ts searchRows', (value) => searchRows(value, 1, NO_PROFILE)),
	valueReader('cas/connection/shapeRows.ts shapeRows', (value) =>
		shapeRows('Declaration', isRecord(value) ? value : { value }, NO_PROFILE),
	),
	valueReader('cas/connection/accessRows.ts accessOf', (value) => accessOf(answer(value, 200), ACCEPTANCE, NO_PROFILE)),
	textReader(
		'cas/connection/accessRows.ts accessOf',
		(text) => accessOf(answer({ tenantIds: text, sourceSysRef: text, scopes: text }, 200), ACCEPTANCE, NO_PROFILE),
		'texts of the answer',
	),
	textReader('cas/connection/scopes.ts scopeRows', (text) => scopeRows(text.split(' '), NO_PROFILE)),
	textReader('cas/request/trouble.ts troubleOf', troubleOf),
	textReader('cas/request/trouble.ts knownTroubleOf', knownTroubleOf),
	textReader('cas/contract/inWords.ts inWords', inWords),
	textReader('cas/connection/webhookAddress.ts webhookRow', (text) =>
		webhookRow(`https://${text}`, ACCEPTANCE.apiBaseUrl),
	),
	textReader('cas/connection/probeRow.ts probeRow', (text) =>
		probeRow({
			name: 'article.ingest',
			call: '',
			scope: text,
			outcome: answer(text, 404),
			stray: answer({ detail: text }, 404),
			id: 'none',
			isEmpty: true,
		}),
	),
];
