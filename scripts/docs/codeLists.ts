import type { CodeList } from '../../cas/codes/codeList';
import { CODE_LISTS } from '../../cas/codes/registry';
import { endedCodes } from '../../cas/codes/superseded';

/** The day that ages are counted to: when the lists were last renewed. Change it with them. */
export const RENEWED_ON = '2026-11-28';

type Table = (header: string[], rows: string[][]) => string;

/** The page on the code lists: which editions, how old, under which licence. */
export function codeListsPage(table: Table): string {
	return [
		'# Code lists',
		`The lists that messages are checked against, with the editions they were taken from. Ages are counted to ${RENEWED_ON}, when the lists were last renewed. ` +
			'`node scripts/run.mjs scripts/codes.ts` renews what comes from packages, and compares the reference data of the Union ([how](../scripts/codes.ts)).',
		table(
			['a list is', 'a code outside it'],
			[
				['closed', 'is refused'],
				[
					'growing',
					'is doubted where it has the form of a code, since it may be newer than the list; anything else is refused',
				],
				['open', 'is doubted'],
				[
					'a part',
					'is taken where it has the form of a code, and refused otherwise, or doubted where the form is only usual',
				],
			],
		),
		'A code that ended is doubted, with the day of its end and what took its place. A code that some countries have alone is taken, offered nowhere, and doubted in a declaration of another jurisdiction.',
		table(
			['list', 'id', 'is', 'codes', 'newest edition', 'age'],
			CODE_LISTS.map((list) => [
				`[${list.title}](#${list.id.toLowerCase()})`,
				`\`${list.id}\``,
				kindOf(list),
				countOf(list),
				list.asOf,
				ageOf(list.asOf),
			]),
		),
		...CODE_LISTS.map((list) => section(list, table)),
	].join('\n\n');
}

function section(list: CodeList, table: Table): string {
	const ended = endedCodes(list.id);
	const { national } = list;
	return [
		`## ${list.id}`,
		`${list.title}: ${countOf(list)} codes, ${kindOf(list)}.`,
		table(
			['source', 'edition', 'date', 'age', 'licence'],
			list.editions.map(({ source, edition, date, licence }) => [source, edition, date, ageOf(date), licence]),
		),
		...(national === undefined
			? []
			: [`Only in ${national.countries.join(', ')}: ${national.codes.map(({ code }) => code).join(' ')}.`]),
		...(ended.length === 0 ? [] : [`Doubted because they ended, or were replaced: ${ended.join(' ')}.`]),
	].join('\n\n');
}

function kindOf({ closed, growing, shape }: CodeList): string {
	if (growing !== undefined) return 'growing';
	if (closed) return 'closed';
	return shape === undefined ? 'open' : 'a part';
}

const countOf = ({ codes, national }: CodeList) =>
	national === undefined ? String(codes.length) : `${codes.length} and ${national.codes.length} national`;

/** `2025-11-01` → `12 months`; a date of a year counts from its end, one of a month from its last day at most. */
function ageOf(date: string): string {
	const [year = 0, month = 12] = date.split('-').map(Number);
	const [toYear = 0, toMonth = 0] = RENEWED_ON.split('-').map(Number);
	const months = Math.max(0, (toYear - year) * 12 + toMonth - month);
	return months < 24 ? `${months} months` : `${Math.floor(months / 12)} years`;
}
