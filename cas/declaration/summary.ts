import {
	headersOf,
	HEADER_FIELDS,
	identityOfDeclaration,
	lastUpdatedOf,
	OFFICE_CODE_FIELD,
	presentDate,
	SUMMARY_FIELDS,
	WARNING_COUNT_FIELDS,
} from '../contract/declaration';
import { isRecord } from '../isRecord';
import { documentsOf } from './documents';
import { dutyTotalsOf } from './duties';
import { goodsItemsOf } from './goodsItems';
import type { DeclarationData } from './openness';
import { partiesOf, type Party } from './parties';
import { shipmentsOf } from './shipments';
import { codeText, numberOf, textOf, withoutAbsent } from './values';

type Summary = Record<string, string | number | undefined>;

/** The declaration as one flat row: its identity and what most flows go on with. What it does not carry is absent. */
export function summaryOfDeclaration(declaration: DeclarationData): Summary {
	const summary: Summary = { ...identityOfDeclaration(declaration), ...headerOf(declaration) };
	for (const name of SUMMARY_FIELDS.value) {
		const value = presentDate(declaration[name]);
		if (value !== undefined) summary[name] = value;
	}
	const { totalDuties, totalPostponed, totalToPay, currency } = dutyTotalsOf(declaration) ?? {};
	return {
		...summary,
		...withoutAbsent({
			...partyNames(declaration),
			...warningCounts(declaration),
			lastUpdated: lastUpdatedOf(declaration),
			totalDuties,
			totalPostponed,
			totalToPay,
			currency,
			documents: documentNames(declaration),
		}),
	};
}

/** The kinds of document that CAS has made, `EAD, TSAD`; absent where there is none. */
function documentNames(declaration: DeclarationData): string | undefined {
	const names = (documentsOf(declaration) ?? []).map(({ documentType }) => documentType);
	return names.length === 0 ? undefined : names.join(', ');
}

/** What stands under the names of CAS's data, by the names of the output. */
function headerOf(declaration: DeclarationData): Summary {
	const fields = HEADER_FIELDS.value;
	const headers = headersOf(declaration);
	const first = <Value>(field: string, read: (value: unknown) => Value | undefined) =>
		headers.map((header) => read(header[field])).find((value) => value !== undefined);
	const type = first(fields.type, textOf);
	const shipments = shipmentsOf(declaration);
	const items = shipments.length > 0 ? goodsItemsOf(declaration).length : 0;
	return withoutAbsent({
		declarationType: type === undefined ? undefined : type + (first(fields.additionalType, textOf) ?? ''),
		acceptanceDate: first(fields.acceptance, presentDate),
		issueDate: first(fields.issueDate, presentDate),
		sendDate: first(fields.sendDate, presentDate),
		commercialReference: first(fields.commercialReference, codeText),
		traderReference: [...headers, ...shipments]
			.map((holder) => inGroup(holder[fields.ucr], fields.traderReference))
			.find((reference) => reference !== undefined),
		declarationOffice:
			first(fields.office, (office) => inGroup(office, 'code')) ?? first(OFFICE_CODE_FIELD.value, codeText),
		invoiceCurrency: first(fields.invoiceCurrency, textOf),
		totalInvoiceAmount: first(fields.invoiceAmount, numberOf),
		goodsItemCount: items > 0 ? items : first(fields.itemCount, numberOf),
	});
}

const inGroup = (group: unknown, field: string) => (isRecord(group) ? codeText(group[field]) : undefined);

/** Whom people look for in a list, by name, or by code where CAS gives no more. */
function partyNames(declaration: DeclarationData): Summary {
	const { declarant, importer, exporter, consignee } = partiesOf(declaration);
	const nameOf = (party: Party | undefined) => party?.name ?? party?.code;
	return {
		declarant: nameOf(declarant),
		importer: nameOf(importer),
		exporter: nameOf(exporter),
		consignee: nameOf(consignee),
	};
}

/** How many warnings CAS counts; their texts are in Get Corrections. */
function warningCounts(declaration: DeclarationData): Summary {
	const { group, blocking, nonBlocking } = WARNING_COUNT_FIELDS.value;
	const counts = headersOf(declaration)
		.map((header) => header[group])
		.find(isRecord);
	return { blockingWarnings: numberOf(counts?.[blocking]), nonBlockingWarnings: numberOf(counts?.[nonBlocking]) };
}
