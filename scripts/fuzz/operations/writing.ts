import ExcelJS from 'exceljs';
import { customsShipment } from '../../../cas/messages';
import { readWorkbook, WorkbookError, type ReadOptions, type RowProblem } from '../../../cas/workbook';
import { annotateWorkbook, findProblems, placeProblems } from '../../../cas/workbook/annotate';
import { writeStatus, type MessageStatus } from '../../../cas/workbook/status';
import { value } from '../mutations/dictionary';
import { unpacked } from '../mutations/archive';
import type { Random } from '../random';
import type { Complaints, Input, Operation, Trial } from './operation';
import { isReadable, readingOptions } from './reading';
import { problemComplaints } from './sentences';

const GOODS = 'singleAdministrativeDocument.goodsShipment';
const DESTINATION = `${GOODS}.destination.country`;
const ITEMS = `${GOODS}.governmentAgencyGoodsItems`;

/** Another engine takes long for each file. */
const FOREIGN_ONE_IN = 4;

/** Mark what reading finds, then take the marks away again. */
export const mark: Operation = {
	name: 'mark problems',
	takes: ({ kind }) => kind === 'archive',
	async run(input, random, trial) {
		const options = readingOptions(random);
		const problems = await findProblems(input.bytes, [{ ...options, model: customsShipment }]);
		const complaints = [...problemComplaints(problems, input)];
		const marked = await annotateWorkbook(input.bytes, problems, { language: options.language });
		complaints.push(...(await writtenComplaints(input, marked, options, random, trial)));
		const cleaned = await annotateWorkbook(marked, []);
		complaints.push(...(await writtenComplaints(input, cleaned, options, random, trial)));
		trial.ended(problems.length > 0 ? 'marked' : 'clean');
		return complaints;
	},
};

/** Mark what others say: places that the file may not have, texts of any kind. */
export const markReported: Operation = {
	name: 'mark reported problems',
	takes: ({ kind }) => kind === 'archive',
	async run(input, random, trial) {
		const options = readingOptions(random);
		const reported = {
			identity: { externalReference: random.pick(['SO-1', 'SO-3', value(random)]) },
			problems: [problemOf(random)],
		};
		const placed = random.oneIn(2)
			? []
			: await placeProblems(input.bytes, [{ ...options, model: customsShipment }], [reported]);
		const rows = Array.from({ length: random.int(4) }, () => rowProblemOf(random));
		const marked = await annotateWorkbook(input.bytes, [...placed, ...rows], { language: options.language });
		trial.ended('marked');
		return await writtenComplaints(input, marked, options, random, trial);
	},
};

function problemOf(random: Random) {
	const path = random.pick([DESTINATION, `${ITEMS}[0].goodsMeasure.nmass`, 'a[9]', value(random)]);
	return { message: value(random), action: value(random), path };
}

function rowProblemOf(random: Random): RowProblem {
	const told = {
		...problemOf(random),
		severity: random.pick(['refuse', 'warn'] as const),
		rule: 'reported',
		text: value(random),
	};
	return {
		...told,
		label: value(random),
		sheet: random.pick(['Shipments', 'Goods items', '', value(random)]),
		row: random.pick([0, 1, 2, 3, 9, 1_048_576, 1_048_577, -1, 1.5, Number.NaN]),
		column: random.pick([undefined, 'A', 'C', 'XFD', 'XFE', 'ZZZ', value(random)]),
		header: random.pick([undefined, value(random)]),
		value: value(random),
		externalReference: random.pick([undefined, value(random)]),
	};
}

export const status: Operation = {
	name: 'write status',
	takes: ({ kind }) => kind === 'archive',
	async run(input, random, trial) {
		const options = readingOptions(random);
		const statuses = Array.from({ length: 1 + random.int(3) }, () => statusOf(random));
		const timeZone = random.pick([undefined, 'Europe/Brussels', 'America/St_Johns']);
		const written = await writeStatus(input.bytes, [{ ...options, model: customsShipment }], statuses, {
			language: options.language,
			timeZone,
		});
		trial.ended(written.rows > 0 ? 'written' : 'no rows');
		return written.rows === 0 ? [] : await writtenComplaints(input, written.workbook, options, random, trial);
	},
};

function statusOf(random: Random): MessageStatus {
	return {
		identity: {
			externalReference: random.pick(['SO-1', 'SO-2', 'SO-3', ' SO-1 ', '', value(random)]),
			direction: random.pick([undefined, 'OUT', 'IN', value(random)]),
		},
		outcome: random.pick([undefined, 'accepted', 'refused', 'unknown']),
		remarks: random.pick([undefined, '', value(random)]),
		status: random.pick([undefined, 'released', value(random)]),
		mrn: value(random),
		duties: random.pick([
			undefined,
			{ amount: 12.5, currency: 'EUR' },
			{ amount: Number.NaN, currency: value(random) },
		]),
		lastChange: random.pick([
			undefined,
			'2026-11-23T10:00:00Z',
			'0001-01-01T00:00:00Z',
			'+275760-09-13T00:00:00Z',
			value(random),
		]),
	};
}

/** A file that could be read is read as before, by us and by another engine. */
async function writtenComplaints(
	input: Input,
	written: Uint8Array,
	options: ReadOptions,
	random: Random,
	trial: Trial,
): Promise<Complaints> {
	if (!(await isReadable(input.bytes))) return [];
	if (!(await isReadable(written))) return ['The file that was written cannot be read any more'];
	const before = await messagesOf(input.bytes, options);
	const after = await messagesOf(written, options);
	const complaints =
		before === after ? [] : [`The file that was written says something else: ${difference(before, after)}`];
	const isAsked = random.oneIn(FOREIGN_ONE_IN) && !hasPrefixedNames(written);
	if (!isAsked || (await trial.foreign(() => opensInExceljs(input.bytes))) !== true) return complaints;
	return (await opensInExceljs(written))
		? complaints
		: [...complaints, 'exceljs opened the file and does not open what was written'];
}

/** exceljs passes over elements with a prefix, and fails as soon as a cell needs one of them. */
function hasPrefixedNames(bytes: Uint8Array): boolean {
	return unpacked(bytes).some(({ content }) =>
		/<[\w-]+:(styleSheet|workbook|worksheet|sst)\b/.test(content.toString()),
	);
}

async function messagesOf(bytes: Uint8Array, options: ReadOptions): Promise<string> {
	try {
		const { messages } = await readWorkbook(bytes, customsShipment, options);
		return JSON.stringify(messages.map(({ message }) => message));
	} catch (error) {
		if (error instanceof WorkbookError) return error.reason;
		throw error;
	}
}

function difference(before: string, after: string): string {
	let at = 0;
	while (before[at] === after[at]) at += 1;
	return `${before.slice(Math.max(0, at - 20), at + 60)} | ${after.slice(Math.max(0, at - 20), at + 60)}`;
}

/** A file of which it sees no sheet is one that it did not understand. */
async function opensInExceljs(bytes: Uint8Array): Promise<boolean> {
	try {
		const workbook = new ExcelJS.Workbook();
		await workbook.xlsx.load(new Uint8Array(bytes).buffer);
		return workbook.worksheets.length > 0;
	} catch {
		return false;
	}
}
