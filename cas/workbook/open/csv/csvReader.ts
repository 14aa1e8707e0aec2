import { refuse, warn, type Finding } from '../../../identifiers/finding';
import type { WorkbookLimits } from '../../../limits';
import { shown } from '../../../problem';
import { say } from '../../../speech';
import type { RawCell, SheetRow } from '../rawCell';
import type { Separation } from './delimiter';
import { tooLarge } from '../../errors/workbookError';

/** Fewer delimiters may stand in any line of a text. */
const FEWEST_DELIMITERS = 2;

const UNCLOSED = refuse('csv.quote', say('csv.quote'));

/**
 * Takes a text apart sign by sign; rows are numbered as Excel would, by values, not by lines. RFC 4180, with what Excel makes of
 * files that break it: text behind a closing quotation mark belongs to the value. A quotation mark that is never closed would
 * swallow rows: where a value goes over a line that looks like a row of its own, or goes on behind its end or that of the file,
 * the mark is taken as a sign of the text and its row is refused.
 */
export class CsvReader {
	private rows: SheetRow[] = [];
	private cells: (RawCell | undefined)[] = [];
	private column = 0;
	private number = 1;
	private value = '';
	private isQuoted = false;
	/** A quotation mark inside quotes: the end, or the first of two that stand for one. */
	private quoteSeen = false;
	/** The quotes were closed; what follows up to the delimiter is text. */
	private isBehindQuotes = false;
	private lastWasReturn = false;
	/** All signs since the opening quotation mark as they are written. */
	private written = '';
	/** Lines that the quoted value went over, and delimiters in the last of them. */
	private lines = 0;
	private delimiters = 0;
	private flaw: Finding | undefined;

	constructor(
		private readonly separation: Separation,
		private readonly limits: WorkbookLimits,
	) {}

	push(text: string): readonly SheetRow[] {
		this.rows = [];
		this.take(text);
		return this.rows;
	}

	finish(): readonly SheetRow[] {
		this.rows = [];
		if (this.isQuoted && !this.quoteSeen) this.reopen();
		if (this.value !== '' || this.column > 0) this.endRow();
		return this.rows;
	}

	private take(text: string): void {
		const { delimiter } = this.separation;
		for (let at = 0; at < text.length; at += 1) {
			const sign = text[at]!;
			const afterReturn = this.lastWasReturn;
			this.lastWasReturn = false;
			if (this.isQuoted) {
				this.written += sign;
				if (!this.quoteSeen) this.takeQuoted(sign);
				else if (sign === '"') {
					this.quoteSeen = false;
					this.add(sign);
				} else this.closeQuotes(sign);
			} else if (sign === delimiter) this.endCell();
			else if (sign === '\n' || sign === '\r') {
				this.lastWasReturn = sign === '\r';
				if (sign === '\r' || !afterReturn) this.endRow();
			} else if (sign === '"' && !this.isBehindQuotes && this.value.trim() === '') this.openQuotes();
			else this.add(sign);
		}
	}

	private openQuotes(): void {
		this.value = '';
		this.written = '';
		this.isQuoted = true;
		this.lines = 0;
		this.delimiters = 0;
	}

	private takeQuoted(sign: string): void {
		if (sign === '"') {
			this.quoteSeen = true;
			return;
		}
		if (sign === this.separation.delimiter) this.delimiters += 1;
		else if (sign === '\n' || sign === '\r') {
			const isRow = this.delimiters >= Math.max(this.separation.values - 1, FEWEST_DELIMITERS);
			if (this.lines > 0 && isRow) {
				this.reopen();
				return;
			}
			this.lines += 1;
			this.delimiters = 0;
		}
		if (this.value.length >= this.limits.cellCharacters) this.reopen();
		else this.value += sign;
	}

	/** The sign behind a closing quotation mark. */
	private closeQuotes(sign: string): void {
		const { delimiter } = this.separation;
		this.quoteSeen = false;
		const isEnd = sign === delimiter || sign === '\n' || sign === '\r';
		if (!isEnd && sign.trim() !== '' && this.lines > 0) {
			this.reopen();
			return;
		}
		this.isQuoted = false;
		this.isBehindQuotes = true;
		this.take(sign);
	}

	/** Takes the opening quotation mark as a sign of the text, and what follows it anew. */
	private reopen(): void {
		const { written } = this;
		this.value = '"';
		this.written = '';
		this.isQuoted = false;
		this.quoteSeen = false;
		this.isBehindQuotes = true;
		this.flaw = UNCLOSED;
		this.take(written);
	}

	private add(sign: string): void {
		if (this.isBehindQuotes && this.flaw === undefined && sign.trim() !== '') this.flaw = BEHIND;
		this.value += sign;
		if (this.value.length > this.limits.cellCharacters) {
			const problem = `Row ${this.number} holds a value of more than ${this.limits.cellCharacters} characters`;
			throw tooLarge(problem, 'Look for a quotation mark that is missing there');
		}
	}

	private endCell(): void {
		// `="0847"` is how people keep Excel from dropping zeros when it opens a .csv.
		const text = /^="(.*)"$/s.exec(this.value)?.[1] ?? this.value;
		if (text !== '') this.cells[this.column] = { kind: 'text', text };
		if (this.flaw === BEHIND) this.flaw = behindQuotes(text);
		this.column += 1;
		if (this.column > this.limits.columns)
			throw tooLarge(
				`Row ${this.number} has more than ${this.limits.columns} columns`,
				'Check the file and send it again',
			);
		this.value = '';
		this.isQuoted = false;
		this.quoteSeen = false;
		this.isBehindQuotes = false;
	}

	private endRow(): void {
		this.endCell();
		const { cells, flaw, number } = this;
		const isSeparatorLine = number === 1 && /^sep=/i.test(textAt(cells));
		if (cells.length > 0 && !isSeparatorLine)
			this.rows.push({ number, cells, values: { given: this.column, filled: cells.length }, flaw });
		this.cells = [];
		this.flaw = undefined;
		this.column = 0;
		this.number += 1;
		if (this.number > this.limits.rows + 1)
			throw tooLarge(`The file has more than ${this.limits.rows} rows`, 'Split it into several');
	}
}

/** Stands for the finding until its value is complete. */
const BEHIND = warn('csv.behindQuote', say('csv.behindQuote', { value: '' }));

const behindQuotes = (text: string) => warn('csv.behindQuote', say('csv.behindQuote', { value: shown(text) }));

function textAt(cells: readonly (RawCell | undefined)[]): string {
	const [first] = cells;
	return first?.kind === 'text' ? first.text : '';
}
