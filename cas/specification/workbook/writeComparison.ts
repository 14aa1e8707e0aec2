import { columnLetter } from '../../workbook/open';
import { COLOURS, fill, FONT } from '../../workbook/template/colours';
import { writeXlsx, type Cell, type CellValue, type WriteSheet } from '../../workbook/template/engine';
import { withPlainTexts } from '../../workbook/template/writtenTexts';
import { isProposed, type ComparisonRow } from '../compare/rows';
import { partName } from '../ours/target';
import { targets } from '../ours/targets';
import { COLUMNS, DECISION, DECISIONS, SHEET } from './columns';

/** A cell holds no more (Excel). */
const MOST_CHARACTERS = 32_000;
const CONFIDENCE = 'Confidence';

const HELP = [
	'How to use this workbook',
	'Each row of the sheet Comparison is a field, call or value of your CAS beside the one that this package has for it.',
	'Look at the rows whose Decision is empty and whose Confidence is doubtful; filter by Result and Confidence.',
	'take: it is the same; the row goes into the contract profile.',
	'leave: it is not; the row is left out.',
	'other place: it is another one; write in Other place which: our field or value for a row that has theirs, their field or value for a row that has ours alone.',
	'A row whose Why begins with "Ask Customs4Trade" is told by no specification. Where ours is not right, choose other place and write theirs; else leave it.',
	'take on a row with theirs alone, where it is required or always the same: ask for it, or put the value in.',
	'Rows that stay empty are left out. Save the workbook and give it to Compare Specification, mode Read Decisions.',
	'The sheet Our fields lists what may be written in Other place.',
];

/** The comparison as an .xlsx workbook, in which people decide; `readDecisions` reads it back. The same rows give the same bytes. */
export async function writeComparison(rows: readonly ComparisonRow[]): Promise<Uint8Array> {
	const sheets = [comparisonSheet(rows), helpSheet(), ourSheet()].map(withPlainTexts);
	return await writeXlsx({
		sheets,
		properties: {
			title: 'Comparison of a specification with CAS as assumed',
			creator: 'CAS Connection',
			created: new Date(0),
			modified: new Date(0),
		},
		defaultFont: FONT,
	});
}

function comparisonSheet(rows: readonly ComparisonRow[]): WriteSheet {
	const last = rows.length + 1;
	const letter = (header: string) => columnLetter(COLUMNS.findIndex((column) => column.header === header));
	const [decision, confidence] = [letter(DECISION), letter(CONFIDENCE)];
	return {
		name: SHEET,
		rows: [COLUMNS.map(({ header }): CellValue => header), ...rows.map(cellsOf)],
		cells: headerCells(COLUMNS.map(({ header }) => header)),
		columns: COLUMNS.map(({ header, width }) => ({ width, numFmt: '@', ...(header === 'Entry' && { hidden: true }) })),
		freezePane: { rows: 1, columns: 0 },
		autoFilter: { range: `A1:${columnLetter(COLUMNS.length - 1)}${last}` },
		dataValidations: [
			{
				type: 'list',
				formula1: `"${DECISIONS.join(',')}"`,
				allowBlank: true,
				showErrorMessage: true,
				errorStyle: 'stop',
				errorTitle: 'Decision',
				errorMessage: `Use ${DECISIONS.join(', ')}, or leave it empty.`,
				range: `${decision}2:${decision}${last}`,
			},
		],
		conditionalRules: [
			{
				type: 'expression',
				priority: 1,
				formula: `AND($${confidence}2="doubtful",$${decision}2="")`,
				range: `${decision}2:${decision}${last}`,
				style: { fill: fill(COLOURS.orphan.cell!) },
			},
		],
	};
}

function cellsOf(row: ComparisonRow): CellValue[] {
	const { part, ours, label, theirs, description, rules, result, confidence, reason } = row;
	const entry = JSON.stringify(row.entry);
	return [
		part,
		ours,
		label,
		theirs,
		description,
		rules,
		result,
		confidence ?? '',
		reason,
		isProposed(row) ? 'take' : '',
		'',
		// A list of thousands of codes does not fit into a cell, and is no check that anybody needs.
		entry.length > MOST_CHARACTERS ? JSON.stringify(withoutCodes(row)) : entry,
	];
}

function withoutCodes({ entry }: ComparisonRow): ComparisonRow['entry'] {
	if (entry.kind !== 'field' || entry.limits === undefined) return entry;
	const { allowed: _allowed, ...limits } = entry.limits;
	return { ...entry, limits };
}

function headerCells(headers: readonly string[]): Map<string, Partial<Cell>> {
	const { cell, letters } = COLOURS.required;
	const style = { font: { ...FONT, bold: true, color: { rgb: letters } }, fill: fill(cell!) };
	return new Map(headers.map((value, column) => [`0,${column}`, { value, style }]));
}

function helpSheet(): WriteSheet {
	return { name: 'Help', rows: HELP.map((line) => [line]), columns: [{ width: 140 }] };
}

function ourSheet(): WriteSheet {
	const headers = ['Part', 'Field', 'Label'];
	const rows = targets().flatMap(({ part, fields }) =>
		fields.map(({ path, label }): CellValue[] => [partName(part), path, label]),
	);
	return {
		name: 'Our fields',
		rows: [headers, ...rows],
		cells: headerCells(headers),
		columns: [{ width: 30 }, { width: 90 }, { width: 60 }],
		freezePane: { rows: 1, columns: 0 },
		autoFilter: { range: `A1:C${rows.length + 1}` },
	};
}
