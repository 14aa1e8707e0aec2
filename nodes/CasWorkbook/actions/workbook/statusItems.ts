import type { IDataObject } from 'n8n-workflow';
import { dutyTotalsOf } from '../../../../cas/declaration/duties';
import type { Duties, ShipmentStatus } from '../../../../cas/workbook/status';

/** What items of CAS Notification Trigger, CAS Declaration and CAS Ingest say about their shipment; undefined without a reference. */
export function statusOf(item: IDataObject): ShipmentStatus | undefined {
	const externalReference = text(item.externalReference);
	if (externalReference === undefined) return undefined;
	const { totalDuties, currency } = dutyTotalsOf(item) ?? {};
	const duties =
		dutiesOf(item.duties) ??
		dutiesOf({ amount: totalDuties, currency }) ??
		// How a simplified declaration has them.
		dutiesOf({ amount: item.totalDuties, currency: item.currency });
	return {
		externalReference,
		...named('direction', text(item.direction)),
		...named('status', text(item.status)),
		...named('lrn', text(item.lrn)),
		...named('mrn', text(item.mrn)),
		...(duties === undefined ? {} : { duties }),
		// The name of the file where it was downloaded, or else the kind that an event announces.
		...named(
			'document',
			text(item.documentType) === undefined ? text(item.document) : (text(item.fileName) ?? text(item.documentType)),
		),
		...named('lastChange', text(item.eventTime) ?? text(item.lastChange) ?? text(item.lastUpdated)),
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
