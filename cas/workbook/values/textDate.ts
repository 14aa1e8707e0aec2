import { refuse, type Finding } from '../../identifiers/finding';
import { isDay } from '../../messages/model/calendar';
import { shown } from '../../problem';
import { say } from '../../speech';
import { monthOf } from './monthNames';

/** How `3/4/2026` is meant: the third of April, or the fourth of March. */
export type DateStyle = 'dayFirst' | 'monthFirst';

const YEAR_FIRST =
	/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** A time without a zone is dropped, as that of a date cell is: exports of databases write midnight behind each date. */
const YEAR_LAST =
	/^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:,?[ \u00a0\u202f]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:[ \u00a0\u202f]?[ap]\.?m\.?)?)?$/i;
const SHORT_YEAR = /^\d{1,2}([-/.])\d{1,2}\1\d{2}$/;
const DAY_MONTH_YEAR =
	/^(\d{1,2})(?:st|nd|rd|th|er|e|\.)?[ \u00a0./-]+(?:of |de )?(\p{L}{3,}\.?)[ \u00a0,./-]+(\d{4})$/iu;
const MONTH_DAY_YEAR = /^(\p{L}{3,}\.?)[ \u00a0]+(\d{1,2})(?:st|nd|rd|th)?,?[ \u00a0]+(\d{4})$/iu;
const EXAMPLE = { day: '2026-12-31' };

type DateReading = { value: string } | { finding: Finding };

/**
 * A date that stands in a cell as text, as `YYYY-MM-DD`. Year first is always clear. Otherwise the style decides; without a
 * style, only a date that one order can read is taken: `31/12/2026` is clear, `3/4/2026` is not.
 */
export function readDateText(text: string, style: DateStyle | undefined): DateReading {
	const yearFirst = YEAR_FIRST.exec(text);
	if (yearFirst) {
		const [, year = '', , month = '', day = '', time = '00:00', seconds = '00', zone] = yearFirst;
		// A moment with a zone may be another day where the reader lives; only midnight is meant as a day.
		const isWholeDay = zone === undefined || (time === '00:00' && seconds === '00');
		return isWholeDay ? judged(text, iso(year, month, day)) : { finding: unreadable(text) };
	}
	const compact = COMPACT.exec(text);
	if (compact) return judged(text, iso(compact[1]!, compact[2]!, compact[3]!));
	const yearLast = YEAR_LAST.exec(text);
	if (yearLast) return byStyle(text, yearLast[1]!, yearLast[3]!, yearLast[4]!, style);
	if (SHORT_YEAR.test(text)) {
		return {
			finding: refuse('date.year', say('date.year', { value: text, example: EXAMPLE })),
		};
	}
	return named(text) ?? { finding: unreadable(text) };
}

/** `31 Dec 2026`, `31 déc. 2026`, `31. Dezember 2026`, `December 31, 2026`: the name of the month leaves no doubt. */
function named(text: string): DateReading | undefined {
	const [, day = '', month = '', year = ''] = DAY_MONTH_YEAR.exec(text) ?? [];
	const [, otherMonth = month, otherDay = day, otherYear = year] = MONTH_DAY_YEAR.exec(text) ?? [];
	const number = monthOf(otherMonth);
	return number === undefined ? undefined : judged(text, iso(otherYear, String(number), otherDay));
}

function byStyle(text: string, first: string, second: string, year: string, style: DateStyle | undefined): DateReading {
	const dayFirst = iso(year, second, first);
	const monthFirst = iso(year, first, second);
	if (style !== undefined) return judged(text, style === 'dayFirst' ? dayFirst : monthFirst);
	if (dayFirst === monthFirst || Number(first) > 12) return judged(text, dayFirst);
	if (Number(second) > 12) return judged(text, monthFirst);
	return {
		finding: refuse('date.ambiguous', ambiguous(text, dayFirst, monthFirst)),
	};
}

const ambiguous = (value: string, dayFirst: string, monthFirst: string) =>
	say('date.ambiguous', { value, one: { day: dayFirst }, other: { day: monthFirst } });

function judged(text: string, day: string): DateReading {
	if (isDay(day)) return { value: day };
	return { finding: refuse('date.day', say('date.day', { value: text })) };
}

const iso = (year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const unreadable = (text: string) => refuse('date.text', say('date.text', { value: shown(text), example: EXAMPLE }));
