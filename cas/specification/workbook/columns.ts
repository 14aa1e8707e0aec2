/** The sheet of the comparison, and the columns that are read back; the others are for people. */
export const SHEET = 'Comparison';
export const DECISION = 'Decision';
export const OTHER_PLACE = 'Other place';
/** What the row stands for, as data; the column is hidden. */
export const ENTRY = 'Entry';

export const COLUMNS = [
	{ header: 'Part', width: 22 },
	{ header: 'Ours', width: 44 },
	{ header: 'Our label', width: 32 },
	{ header: 'Theirs', width: 40 },
	{ header: 'Their description', width: 44 },
	{ header: 'Their rules', width: 26 },
	{ header: 'Result', width: 12 },
	{ header: 'Confidence', width: 12 },
	{ header: 'Why', width: 40 },
	{ header: DECISION, width: 13 },
	{ header: OTHER_PLACE, width: 44 },
	{ header: ENTRY, width: 10 },
] as const;

/** What a person may decide. */
export const DECISIONS = ['take', 'leave', 'other place'] as const;
