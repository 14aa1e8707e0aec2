import { WorkbookError, type ReadWorkbook, type RowProblem } from '../../../cas/workbook';
import type { Complaints, Input } from './operation';

/** What a sentence says where the code forgot a case. */
const SLIPS = ['undefined', 'NaN', '[object ', 'Infinity', 'function ', '=>'];

/** Complaints about a text for people, unless what it quotes was put in. */
export function slipsIn(text: string, { isSpoken }: Pick<Input, 'isSpoken'>, where: string): Complaints {
	if (text.trim() === '') return [`${where} says nothing`];
	return SLIPS.filter((slip) => text.includes(slip) && !isSpoken(slip)).map(
		(slip) => `${where} says "${slip}": ${text.slice(0, 200)}`,
	);
}

export function problemComplaints(problems: readonly RowProblem[], input: Input): Complaints {
	return problems.flatMap((problem, index) => {
		const { text, message, action, row, column, severity } = problem;
		const where = `Problem ${index}`;
		const complaints = [text, message].flatMap((said) => slipsIn(said, input, where));
		if (typeof action !== 'string' || slipsIn(`${action}.`, input, where).length > 0)
			complaints.push(`${where} does not say what to do`);
		if (!Number.isInteger(row) || row < 0) complaints.push(`${where} is in row ${row}`);
		if (column !== undefined && !/^[A-Z]{1,3}$/.test(column)) complaints.push(`${where} is in column ${column}`);
		if (severity !== 'refuse' && severity !== 'warn') complaints.push(`${where} is of severity ${String(severity)}`);
		return complaints;
	});
}

export function readComplaints({ messages, refusedRows, notices, total }: ReadWorkbook, input: Input): Complaints {
	const warnings = messages.flatMap((message) => message.warnings);
	const complaints = [...problemComplaints([...refusedRows, ...warnings], input)];
	complaints.push(...notices.flatMap((notice) => slipsIn(notice, input, 'A notice')));
	if (!Number.isInteger(total) || total < messages.length) complaints.push(`${messages.length} messages of ${total}`);
	for (const { message, source } of messages) {
		if (JSON.stringify(JSON.parse(JSON.stringify(message))) !== JSON.stringify(message))
			complaints.push('A message is no JSON');
		if (hasNoNumber(message)) complaints.push('A message holds a number that is none');
		if (!Number.isInteger(source.row) || source.row < 1) complaints.push(`A message comes from row ${source.row}`);
	}
	return complaints;
}

function hasNoNumber(value: unknown): boolean {
	if (typeof value === 'number') return !Number.isFinite(value);
	return typeof value === 'object' && value !== null && Object.values(value).some(hasNoNumber);
}

export function errorComplaints(error: unknown, input: Input): Complaints {
	if (!(error instanceof WorkbookError)) return [];
	return [error.problem, error.action].flatMap((said) => slipsIn(said, input, 'The error'));
}
