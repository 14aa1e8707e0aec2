import { isRecord } from '../../isRecord';
import type { FieldLimits, RowEntry } from '../compare/rows';

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNone = (value: unknown): value is string | undefined => value === undefined || isText(value);
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

/** What a row of a comparison stands for, from the text of its hidden cell; undefined where somebody changed it. */
export function rowEntryOf(text: string): RowEntry | undefined {
	const value = parsed(text);
	if (!isRecord(value)) return undefined;
	const { kind, ours, theirs, keys } = value;
	if (!isTextOrNone(ours) || !isTextOrNone(theirs)) return undefined;
	const pair = { ...(ours !== undefined && { ours }), ...(theirs !== undefined && { theirs }) };
	if (kind === 'field' && isText(value.part)) {
		const limits = limitsOf(value.limits);
		return {
			kind,
			part: value.part,
			...pair,
			...(value.isGroup === true && { isGroup: true }),
			...(limits !== undefined && { limits }),
		};
	}
	if (!isTexts(keys)) return undefined;
	if (kind === 'code') return { kind, keys, ...pair };
	return kind === 'value' ? { kind, keys, value: value.value } : undefined;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

function limitsOf(value: unknown): FieldLimits | undefined {
	if (!isRecord(value)) return undefined;
	const { required, maxLength, constant, allowed } = value;
	const isPlain = isText(constant) || typeof constant === 'number' || typeof constant === 'boolean';
	return {
		...(required === true && { required }),
		...(typeof maxLength === 'number' && { maxLength }),
		...(isPlain && { constant }),
		...(isTexts(allowed) && { allowed }),
	};
}
