import { DECLARATION_KNOWN } from '../../contract/profile/known';
import { parsePath } from '../../contract/profile/path';
import { closest } from '../../contract/profile/parsing/notes';
import { shown } from '../../shown';
import type { RowEntry } from '../compare/rows';
import { partName } from '../ours/target';
import { targets } from '../ours/targets';
import { DECISIONS } from './columns';
import { writtenMeanings } from './statusMeanings';

/** What a row puts into the profile by a decision, or what is wrong with the decision, as the end of a sentence. */
export type Decided = { readonly entry: RowEntry | undefined } | { readonly problem: string };

/** Follows one decision of a person. */
export function decided(entry: RowEntry, decision: string, otherPlace: string): Decided {
	const chosen = DECISIONS.find((one) => one === decision.trim().toLowerCase());
	const other = otherPlace.trim();
	if (chosen === undefined && decision.trim() !== '') {
		return { problem: `"${shown(decision)}" is no decision; use ${DECISIONS.join(', ')}, or leave the cell empty` };
	}
	if (chosen !== 'other place' && other !== '') {
		return { problem: `there is an Other place, but the Decision is ${chosen ?? 'empty'}; set it to "other place"` };
	}
	if (chosen === undefined || chosen === 'leave') return { entry: undefined };
	return chosen === 'take' ? taken(entry) : moved(entry, other);
}

function taken(entry: RowEntry): Decided {
	if (entry.kind === 'value') return { entry };
	if (entry.ours !== undefined && entry.theirs !== undefined) return { entry };
	if (entry.kind === 'field' && entry.theirs !== undefined && entry.limits !== undefined) return { entry };
	return {
		problem:
			entry.theirs === undefined
				? 'nothing of theirs stands here to be taken; use "other place" and write which it is'
				: 'nothing of ours stands here to be taken; use "other place" and write which it is',
	};
}

function moved(entry: RowEntry, other: string): Decided {
	if (other === '') return { problem: 'the Decision is "other place", but the cell Other place is empty' };
	if (entry.kind === 'value') return writtenValue(entry, other);
	if (entry.theirs === undefined) {
		const path = entry.kind === 'field' ? parsePath(other) : [];
		return typeof path === 'string'
			? { problem: `the place "${shown(other)}" ${path}` }
			: { entry: { ...entry, theirs: other } };
	}
	if (entry.kind === 'code') return { entry: { ...entry, ours: other } };
	const ours = other.endsWith('[]') ? other.slice(0, -2) : other;
	const paths = pathsOf(entry.part);
	if (paths.includes(ours) || isOfDeclaration(entry.part, ours)) return { entry: { ...entry, ours } };
	const meant = paths.find((path) => path.endsWith(`.${ours}`)) ?? closest(ours, paths);
	return {
		problem: `there is no field "${shown(other)}" of ours${meant === undefined ? '; see the sheet Our fields' : `; did you mean ${meant}?`}`,
	};
}

/** A declaration has fields at more places than are compared; names that the reader knows are taken at any of them. */
function isOfDeclaration(part: string, place: string): boolean {
	const path = part === 'declaration' ? parsePath(place) : '';
	return typeof path !== 'string' && path.length > 0 && DECLARATION_KNOWN.problemOf(path, false) === undefined;
}

const pathsOf = (part: string): string[] =>
	targets()
		.find((target) => partName(target.part) === part)
		?.fields.map(({ path }) => path) ?? [];

/** A value that a person wrote, as far as the profile takes it. */
function writtenValue(entry: Extract<RowEntry, { kind: 'value' }>, other: string): Decided {
	const value = entry.keys[0] === 'statusMeanings' ? writtenMeanings(other) : sameKind(entry.value, other);
	if (entry.keys[0] === 'statusMeanings' && typeof value === 'string') return { problem: value };
	return { entry: { ...entry, value } };
}

/** What a person wrote in place of a value, as a value of its kind. */
function sameKind(value: unknown, other: string): unknown {
	const number = (text: string) => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text);
	if (Array.isArray(value)) return other.split(/[,;]/).map(number);
	return typeof value === 'number' ? number(other) : other;
}
