import type { IDataObject } from 'n8n-workflow';
import { dutyTotalsOf } from '../../../../cas/declaration/duties';
import { OUTCOME_WORDS, type Duties, type MessageStatus, type StatusOutcome } from '../../../../cas/workbook/status';

/**
 * What an item of CAS Notification Trigger, CAS Declaration or CAS Ingest says about its message; undefined where it has none of the
 * names by which messages are identified.
 */
export function statusOf(item: IDataObject, names: readonly string[]): MessageStatus | undefined {
	const identity = Object.fromEntries(
		names.flatMap((name) => (text(item[name]) === undefined ? [] : [[name, text(item[name])]])),
	);
	if (names.every((name) => name === 'direction' || identity[name] === undefined)) return undefined;
	const { totalDuties, currency } = dutyTotalsOf(item) ?? {};
	const duties =
		dutiesOf(item.duties) ??
		dutiesOf({ amount: totalDuties, currency }) ??
		// How a simplified declaration has them.
		dutiesOf({ amount: item.totalDuties, currency: item.currency });
	return {
		identity,
		...named('status', text(item.status)),
		...ingestionOf(item),
		...named('lrn', text(item.lrn)),
		...named('mrn', text(item.mrn)),
		...(duties === undefined ? {} : { duties }),
		// The name of the file where it was downloaded, or else the kind that an event announces.
		...named(
			'document',
			text(item.documentType) === undefined ? text(item.document) : (text(item.fileName) ?? text(item.documentType)),
		),
		...named(
			'lastChange',
			text(item.eventTime) ?? text(item.lastChange) ?? text(item.lastUpdated) ?? text(item.receivedByCasAt),
		),
	};
}

/** How a message is called that has some of the names. */
export const referenceIn = (identity: MessageStatus['identity'], names: readonly string[]) =>
	names.flatMap((name) => (name === 'direction' ? [] : (identity[name] ?? []))).map(String)[0] ?? '';

/** What they say of a message that is not in CAS: it has no reference there, whatever an earlier one had. */
const NOT_IN_CAS: ReadonlySet<string> = new Set<StatusOutcome>(['refused', 'notSent']);

/** What CAS Ingest says: whether CAS took the message, by which reference, and what was said of it. */
function ingestionOf(item: IDataObject): Pick<MessageStatus, 'outcome' | 'reference' | 'remarks'> {
	const { outcome } = item;
	if (typeof outcome !== 'string' || !Object.hasOwn(OUTCOME_WORDS, outcome)) return {};
	const said = [text(item.error), text(item.description)].filter((one) => one !== undefined);
	const warnings = Array.isArray(item.warnings) ? item.warnings : [];
	for (const warning of warnings) said.push(text((warning as IDataObject | null)?.text) ?? '');
	return {
		outcome: outcome as StatusOutcome,
		...named('reference', text(item.referenceId) ?? (NOT_IN_CAS.has(outcome) ? '' : undefined)),
		remarks: said.filter((one) => one !== '').join(' '),
	};
}

/** An amount, or a total with its currency as a declaration has it. */
function dutiesOf(given: unknown): Duties | undefined {
	if (typeof given === 'number') return { amount: given };
	if (typeof given !== 'object' || given === null) return undefined;
	const { totalAmount, amount = totalAmount, currencyCode, currency = currencyCode } = given as Record<string, unknown>;
	if (typeof amount !== 'number') return undefined;
	return { amount, ...(typeof currency === 'string' ? { currency } : {}) };
}

function named<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
	return value === undefined ? {} : ({ [name]: value } as Record<Name, string>);
}

function text(value: IDataObject[string]): string | undefined {
	const trimmed = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	return trimmed === '' ? undefined : trimmed;
}
