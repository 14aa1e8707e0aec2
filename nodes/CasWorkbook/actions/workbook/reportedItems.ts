import type { IDataObject } from 'n8n-workflow';
import { LANGUAGES } from '../../../../cas/language';
import { phraseFrom } from '../../../../cas/speech';
import type { RowProblem } from '../../../../cas/workbook';
import type { ReportedMessage, ReportedProblem } from '../../../../cas/workbook/annotate';

/** What incoming items say about a workbook: problems with their cell, and problems of messages whose cell is still to be found. */
export interface ReportedItems {
	readonly rows: readonly RowProblem[];
	readonly messages: readonly ReportedMessage[];
}

/** Takes refused rows of Read and failed items of CAS Ingest; other items say nothing about the workbook. */
export function reportedItems(items: readonly IDataObject[]): ReportedItems {
	const rows: RowProblem[] = [];
	const messages: ReportedMessage[] = [];
	for (const item of items) {
		if (typeof item.row === 'number' && typeof item.sheet === 'string') rows.push(rowOf(item));
		else if (Array.isArray(item.problems))
			messages.push({ identity: item, problems: item.problems.flatMap(problemOf) });
		else if (typeof item.error === 'string') messages.push({ identity: item, problems: [wholeProblem(item)] });
	}
	return { rows, messages };
}

function rowOf(item: IDataObject): RowProblem {
	const header = text(item.header);
	return {
		severity: item.severity === 'warn' ? 'warn' : 'refuse',
		rule: text(item.rule) ?? 'reported',
		message: withoutPeriod(text(item.problem) ?? text(item.message) ?? text(item.text) ?? 'is not right'),
		action: withoutPeriod(text(item.action) ?? ''),
		path: text(item.path) ?? '',
		label: text(item.label) ?? header ?? '',
		sheet: String(item.sheet),
		row: Number(item.row),
		column: text(item.column),
		header,
		value: text(item.value) ?? '',
		text: text(item.text) ?? '',
		externalReference: text(item.externalReference),
		...phraseOf(item),
		...languageOf(item),
	};
}

/** The language-free form of a sentence of ours, as Read and CAS Ingest give it beside the English. */
function phraseOf(item: IDataObject): Pick<RowProblem, 'phrase'> {
	const phrase = phraseFrom(item.phrase);
	return phrase === undefined ? {} : { phrase };
}

function languageOf({ language }: IDataObject): Pick<RowProblem, 'language'> {
	const known = LANGUAGES.find((one) => one === language);
	return known === undefined ? {} : { language: known };
}

function problemOf(given: unknown): ReportedProblem[] {
	if (typeof given !== 'object' || given === null) return [];
	const item = given as IDataObject;
	const message = text(item.message) ?? text(item.text);
	if (message === undefined) return [];
	return [
		{
			severity: item.severity === 'warn' ? 'warn' : 'refuse',
			rule: text(item.rule) ?? 'reported',
			path: text(item.path) ?? '',
			...(text(item.label) === undefined ? {} : { label: text(item.label) }),
			message: withoutPeriod(message),
			action: withoutPeriod(text(item.action) ?? ''),
			...phraseOf(item),
		},
	];
}

/** A failure without problems of single fields is one of the whole row. */
function wholeProblem(item: IDataObject): ReportedProblem {
	const message = withoutPeriod(String(item.error));
	const action = withoutPeriod(text(item.description) ?? '');
	const phrase = phraseFrom({ key: `outcome.${String(item.outcome)}`, args: {} });
	return { message, action, ...(phrase !== undefined && { phrase }) };
}

function text(value: IDataObject[string]): string | undefined {
	if (typeof value === 'string') return value === '' ? undefined : value;
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

const withoutPeriod = (sentence: string) => sentence.trim().replace(/\.$/, '');
