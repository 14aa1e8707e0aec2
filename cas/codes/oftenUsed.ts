/** Codes that people need most days; they stand on top of a long list. */
export const OFTEN_USED: Readonly<Record<string, readonly string[]>> = {
	units: ['NAR', 'KGM', 'LTR', 'MTR', 'MTK', 'MTQ', 'TNE', 'GRM', 'NPR'],
	packageTypes: ['CT', 'PX', 'PK', 'BX', 'CS', 'BG', 'DR', 'RO', 'NE'],
	currencies: ['EUR', 'USD', 'GBP', 'CHF', 'CNY', 'JPY'],
};
