import type { INodeProperties } from 'n8n-workflow';
import type { ReadOptions } from '../../../../cas/workbook';
import type { ParameterOf } from './parameters';

const UNDECIDED = 'undecided';
const AUTOMATIC = 'automatic';
const AMBIGUOUS = {
	name: 'Report What Is Ambiguous',
	value: UNDECIDED,
	description: 'Accept only what has a single reading',
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
			description: 'How to read a date that is text rather than an Excel date. 2026-12-31 is always read.',
		},
		{
			displayName: 'Encoding of Text Files',
			name: 'encoding',
			type: 'options',
			options: [
				{
					name: 'Automatic',
					value: AUTOMATIC,
					description: 'Detected from the file; anything unusual is shown in a hint',
				},
				{ name: 'Baltic (Windows-1257)', value: 'windows-1257' },
				{ name: 'Central European (Windows-1250)', value: 'windows-1250' },
				{ name: 'Cyrillic (Windows-1251)', value: 'windows-1251' },
				{ name: 'DOS, United States (Code Page 437)', value: 'ibm437' },
				{ name: 'DOS, Western European (Code Page 850)', value: 'ibm850' },
				{ name: 'Greek (Windows-1253)', value: 'windows-1253' },
				{ name: 'Mac OS (Mac Roman)', value: 'macintosh' },
				{ name: 'Turkish (Windows-1254)', value: 'windows-1254' },
				{ name: 'UTF-16', value: 'utf-16le' },
				{ name: 'UTF-8', value: 'utf-8' },
				{ name: 'Western European (Windows-1252)', value: 'windows-1252' },
				{ name: 'Western European With Euro (ISO 8859-15)', value: 'iso-8859-15' },
			],
			default: AUTOMATIC,
			description: 'Character encoding of a .csv file',
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
			description: 'How to read a number that is text rather than an Excel number',
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Password of a protected workbook',
		},
	],
};

/** The chosen conventions; what is left undecided is left out. */
export function readingConventions(
	parameter: ParameterOf,
): Pick<ReadOptions, 'dateStyle' | 'encoding' | 'numberStyle'> {
	const { dateStyle, encoding, numberStyle } = parameter('options', {}) as Record<string, unknown>;
	return {
		...(dateStyle === 'dayFirst' || dateStyle === 'monthFirst' ? { dateStyle } : {}),
		...(typeof encoding === 'string' && encoding !== AUTOMATIC ? { encoding } : {}),
		...(numberStyle === 'comma' || numberStyle === 'point' ? { numberStyle } : {}),
	};
}

export const passwordOf = (parameter: ParameterOf) => String(parameter('options.password', ''));
