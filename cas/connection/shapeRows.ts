import { DECLARATION_FIELDS, identityOfDeclaration } from '../contract/declaration';
import type { Profile } from '../contract/profile/profile';
import { statusKind, type StatusMeanings } from '../contract/statuses';
import type { DeclarationData } from '../declaration/openness';
import { shown } from '../shown';
import type { Area, CheckRow } from './checkRow';
import { isInList, nameOf, placesIn, placeText, type Place } from './places';
import { SUBJECTS, type ShapeSubject } from './subjects';

/** Candidates that are named where our reader finds nothing. */
const MAX_NAMED = 3;
/** As CAS names statuses: one word. */
const STATUS_NAME = /^[A-Za-z][\w -]{0,60}$/;

/** What our reader finds in a declaration as CAS sends it, a row for each thing that it looks for. */
export function shapeRows(
	area: Extract<Area, 'Search answer' | 'Declaration'>,
	declaration: DeclarationData,
	{ statusMeanings }: Pick<Profile, 'statusMeanings'>,
): CheckRow[] {
	const places = placesIn(declaration);
	const wanted = SUBJECTS.filter(({ isInSearch }) => area === 'Declaration' || isInSearch);
	return [
		statusRow(area, declaration, places, statusMeanings),
		...wanted.map((subject) => subjectRow(area, subject, declaration, places)),
	];
}

function subjectRow(
	area: Area,
	{ subject, expected, grade, read, mayBe, field, isAlways }: ShapeSubject,
	declaration: DeclarationData,
	places: readonly Place[],
): CheckRow {
	const row = { area, subject, expected, grade } as const;
	const found = read(declaration);
	if (found !== undefined) return { ...row, result: 'fits', found, advice: '' };
	return absentRow(row, places.filter(mayBe), field, isAlways);
}

type About = Pick<CheckRow, 'area' | 'subject' | 'expected' | 'grade'>;

function absentRow(row: About, candidates: readonly Place[], field: string, isAlways: boolean): CheckRow {
	const [best] = candidates;
	if (best !== undefined) {
		const texts = candidates.slice(0, MAX_NAMED).map((place) => `"${placeText(place)}"`);
		return {
			...row,
			result: 'differs',
			found: `not there, but ${texts.join(', ')}`,
			advice: 'Where that is it, say so in the Contract Profile.',
			profileEntry: { declaration: { fields: { [field]: asPlaced(field, best) } } },
		};
	}
	if (isAlways) {
		return {
			...row,
			result: 'differs',
			found: 'not there',
			advice: 'Look it up in your specification, and say in the Contract Profile where it stands.',
			profileEntry: { declaration: { fields: { [field]: '<place>' } } },
		};
	}
	return {
		...row,
		result: 'unknown',
		found: 'not there, as in a declaration that has none yet',
		advice: 'Give the check the ID of a declaration that has it.',
	};
}

/** A list that a field names by its entries is placed by its entries. */
const asPlaced = (field: string, place: Place) =>
	field.endsWith('[]') && Array.isArray(place.value) ? `${placeText(place)}[]` : placeText(place);

function statusRow(
	area: Area,
	declaration: DeclarationData,
	places: readonly Place[],
	meanings: StatusMeanings,
): CheckRow {
	const fields = DECLARATION_FIELDS.value.status;
	const row = {
		area,
		subject: 'Status',
		expected: `${fields.map((name) => `"${name}"`).join(' or ')} with a status that the contract names`,
		grade: DECLARATION_FIELDS.status,
	} as const;
	const { status } = identityOfDeclaration(declaration);
	if (status === undefined) {
		const isCandidate = (place: Place) =>
			!isInList(place) &&
			typeof place.value === 'string' &&
			STATUS_NAME.test(place.value) &&
			(statusKind(place.value, meanings) !== undefined || /status|state|phase/i.test(nameOf(place) + placeText(place)));
		return absentRow(row, places.filter(isCandidate), fields[0], true);
	}
	const found = `the text "${shown(status)}"`;
	if (statusKind(status, meanings) !== undefined) return { ...row, result: 'fits', found, advice: '' };
	return {
		...row,
		result: 'differs',
		found: `${found}, which the contract does not name`,
		advice:
			'Where it is one of ours under another name, set it under "statuses" of the Contract Profile, ours first; where only your CAS has it, say what it means under "statusMeanings".',
		profileEntry: {
			statusMeanings: { [status]: { kind: '<progress, success, attention or ended>', meaning: '<what it means>' } },
		},
	};
}
