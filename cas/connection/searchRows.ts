import { patternText } from '../contract/profile/path';
import type { Profile } from '../contract/profile/profile';
import { declarationsOfPage, pageOf } from '../contract/search';
import { isRecord } from '../isRecord';
import type { CheckRow } from './checkRow';
import { isInList, kindText, nameOf, placesIn, placeText, type Place } from './places';
import { shapeRows } from './shapeRows';

const AREA = 'Search answer';
/** Where a list of declarations may stand; deeper ones belong to a declaration. */
const DEEPEST_LIST = 3;
const DECLARATION_WORDS = /id$|status|state|mrn|lrn|reference/i;
const TOTAL_WORDS = /total|count|hits/i;

/**
 * What the answer to a search says to our reader: its list, its total, its page, and what an entry tells of a declaration. `limit`:
 * how many were asked for.
 */
export function searchRows(body: unknown, limit: number, profile: Profile): CheckRow[] {
	const declarations = declarationsOfPage(body);
	const lists = listsIn(body);
	const better = lists.find(holdsDeclarations);
	if (declarations === undefined || (better !== undefined && !declarations.some(isDeclaration))) {
		return [noListRow(body, lists, better, profile)];
	}
	const [first] = declarations;
	return [
		listRow(body, declarations.length),
		totalRow(body, profile),
		limitRow(declarations.length, limit),
		...(first === undefined ? [] : shapeRows(AREA, first, profile)),
	];
}

/** The lists around declarations: those inside of an entry belong to it. */
const listsIn = (body: unknown) =>
	placesIn(body).filter(
		(place) => place.steps.length <= DEEPEST_LIST && !isInList(place) && isListOfGroups(place.value),
	);

const isListOfGroups = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isRecord);

const isDeclaration = (entry: unknown) =>
	isRecord(entry) && Object.keys(entry).filter((name) => DECLARATION_WORDS.test(name)).length > 1;

const holdsDeclarations = ({ value }: Place) => Array.isArray(value) && value.some(isDeclaration);

const about = (subject: string, expected: string) =>
	({ area: AREA, subject, expected, grade: 'assumed' as const }) as const;

const LIST = about('List', 'a list of declarations, alone or as the only list of an object');

function listRow(body: unknown, count: number): CheckRow {
	const name = isRecord(body) ? Object.keys(body).find((key) => Array.isArray(body[key])) : undefined;
	const place = name === undefined ? 'the answer itself' : `"${name}"`;
	const advice =
		count === 0 ? 'CAS has no declaration yet. Send one and run the check again, to see what it looks like.' : '';
	return { ...LIST, result: 'fits', found: `${place}, a list of ${count}`, advice };
}

function noListRow(body: unknown, lists: readonly Place[], likely: Place | undefined, { search }: Profile): CheckRow {
	const best = likely ?? lists[0];
	const row = { ...LIST, result: 'differs' } as const;
	if (best === undefined) {
		const advice = 'Compare the answer with your specification, and say in the Contract Profile where the list stands.';
		const found =
			search.list === undefined
				? `${kindText(body)} without a list`
				: `no list at "${patternText(search.list)}", where the Contract Profile has it`;
		return { ...row, found, advice, profileEntry: { search: { list: '<place>' } } };
	}
	return {
		...row,
		found: `lists at ${lists
			.slice(0, 5)
			.map((place) => `"${placeText(place)}"`)
			.join(', ')}`,
		advice: `Say in the Contract Profile which list holds the declarations; by its fields it is "${placeText(best)}".`,
		profileEntry: { search: { list: placeText(best) } },
	};
}

function totalRow(body: unknown, profile: Profile): CheckRow {
	const row = about('Total', 'not needed: pages are read until one is not full');
	const { total } = profile.search;
	if (total !== undefined) {
		const place = `"${patternText(total)}"`;
		return pageOf(body, profile)?.total === undefined
			? { ...row, result: 'differs', found: `no number at ${place}`, advice: 'Correct it in the Contract Profile.' }
			: { ...row, result: 'fits', found: place, advice: '' };
	}
	if (Array.isArray(body)) return { ...row, result: 'fits', found: 'none', advice: '' };
	const places = placesIn(body).filter(
		(place) => !isInList(place) && typeof place.value === 'number' && TOTAL_WORDS.test(nameOf(place)),
	);
	const [best] = places;
	if (best === undefined) return { ...row, result: 'fits', found: 'none', advice: '' };
	return {
		...row,
		result: 'fits',
		found: `"${placeText(best)}"`,
		advice: 'You may name it in the Contract Profile.',
		profileEntry: { search: { total: placeText(best) } },
	};
}

function limitRow(count: number, limit: number): CheckRow {
	const row = {
		area: AREA,
		subject: 'Page size',
		expected: `at most ${limit}, as asked for`,
		grade: 'documented',
		found: String(count),
	} as const;
	if (count <= limit) return { ...row, result: 'fits', advice: '' };
	const advice =
		'CAS does not heed the documented parameter "limit". Tell Customs4Trade; large searches take long until then.';
	return { ...row, result: 'differs', advice };
}
