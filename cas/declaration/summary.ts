import { DUTIES_FIELD, identityOfDeclaration, lastUpdatedOf, SUMMARY_FIELDS } from '../contract/declaration';
import { isRecord } from '../isRecord';

/** The declaration as one flat row: its identity and what most flows go on with. What it does not carry is absent. */
export function summaryOfDeclaration(
	declaration: Readonly<Record<string, unknown>>,
): Record<string, string | number | undefined> {
	const summary: Record<string, string | number | undefined> = identityOfDeclaration(declaration);
	for (const name of SUMMARY_FIELDS.value) {
		const value = declaration[name];
		if (typeof value === 'string' && value !== '') summary[name] = value;
	}
	const lastUpdated = lastUpdatedOf(declaration);
	const duties = declaration[DUTIES_FIELD.value];
	const { totalAmount, currencyCode } = isRecord(duties) ? duties : {};
	return {
		...summary,
		...(lastUpdated !== undefined && { lastUpdated }),
		...(typeof totalAmount === 'number' && { totalDuties: totalAmount }),
		...(typeof totalAmount === 'number' && typeof currencyCode === 'string' && { currency: currencyCode }),
	};
}
