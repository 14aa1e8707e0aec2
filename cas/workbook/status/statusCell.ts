import type { Language } from '../../language';
import type { StatusField } from '../headers';
import { type CellContent, numberContent, textContent } from '../package';
import { localSerial } from './localTime';
import { isDeclared, type MessageStatus } from './messageStatus';
import type { MessageModel } from '../../messages/model/message';
import { OUTCOME_WORDS } from './words';

interface StatusValue {
	readonly content: CellContent;
	/** A built-in number, or a code. */
	readonly format: number | string;
}

interface Writing {
	readonly model: MessageModel;
	readonly language: Language;
	readonly timeZone: string;
	readonly is1904: boolean;
}

const TEXT_FORMAT = 49;
const MOMENT_FORMAT = 'yyyy\\-mm\\-dd\\ hh:mm';
const BLANK: CellContent = { type: undefined, xml: '' };

/** What a status writes into a column of it; undefined where the cell stays as it is. */
export function statusValue(field: StatusField, status: MessageStatus, writing: Writing): StatusValue | undefined {
	if (field === 'duties') return dutiesValue(status);
	const text = textOf(field, status, writing);
	// Nothing to say any more is told of these two only: what an earlier run said would contradict the new status.
	if (text === '' && (field === 'remarks' || field === 'reference')) return { content: BLANK, format: TEXT_FORMAT };
	if (text === undefined || text === '') return undefined;
	const { timeZone, is1904 } = writing;
	const serial = field === 'lastChange' ? localSerial(text, timeZone, is1904) : undefined;
	return serial === undefined
		? { content: textContent(text), format: TEXT_FORMAT }
		: { content: numberContent(serial), format: MOMENT_FORMAT };
}

function textOf(
	field: Exclude<StatusField, 'duties'>,
	status: MessageStatus,
	{ model, language }: Writing,
): string | undefined {
	const word = status.outcome === undefined ? undefined : OUTCOME_WORDS[status.outcome][language];
	if (field === 'outcome') return isDeclared(model) ? undefined : word;
	if (field === 'status') return status.status ?? (isDeclared(model) ? word : undefined);
	return status[field];
}

function dutiesValue({ duties }: MessageStatus): StatusValue | undefined {
	const { amount, currency } = duties ?? {};
	if (amount === undefined || !Number.isFinite(amount)) return undefined;
	const format = /^[A-Z]{3}$/.test(currency ?? '') ? `#,##0.00\\ "${currency}"` : '#,##0.00';
	return { content: numberContent(amount), format };
}
