import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { ReadOptions } from '../../../../cas/workbook';

const UNDECIDED = 'undecided';
const AMBIGUOUS = {
	name: 'Report What Is Ambiguous',
	value: UNDECIDED,
	description: 'Take only what can be read one way',
};

/** How text in a workbook is meant, for operations that read it on the way. */
export const readingOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Dates Written as Text',
			name: 'dateStyle',
			type: 'options',
			options: [
				{ name: 'Day First', value: 'dayFirst', description: '31/12/2026 or 31.12.2026, as in most of Europe' },
				{ name: 'Month First', value: 'monthFirst', description: '12/31/2026, as in the United States' },
				AMBIGUOUS,
			],
			default: UNDECIDED,
			description: 'How to read a date that is text, not a date of Excel; 2026-12-31 is always read',
		},
		{
			displayName: 'Numbers Written as Text',
			name: 'numberStyle',
			type: 'options',
			options: [
				{ name: 'Decimal Comma', value: 'comma', description: '1.234,56' },
				{ name: 'Decimal Point', value: 'point', description: '1,234.56' },
				AMBIGUOUS,
			],
			default: UNDECIDED,
			description: 'How to read a number that is text, not a number of Excel',
		},
	],
};

/** The chosen conventions; what is left undecided is left out. */
export function readingConventions(
	context: IExecuteFunctions,
	itemIndex: number,
): Pick<ReadOptions, 'dateStyle' | 'numberStyle'> {
	const { dateStyle, numberStyle } = context.getNodeParameter('options', itemIndex, {}) as Record<string, unknown>;
	return {
		...(dateStyle === 'dayFirst' || dateStyle === 'monthFirst' ? { dateStyle } : {}),
		...(numberStyle === 'comma' || numberStyle === 'point' ? { numberStyle } : {}),
	};
}
