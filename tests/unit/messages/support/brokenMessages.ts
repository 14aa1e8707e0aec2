import fc from 'fast-check';
import { exampleOf, messageEntries, MESSAGE_MODELS, type MessageKey } from '../../../../cas/messages';
import type { Field, TextField } from '../../../../cas/messages/model/field';
import { pathText, type Path } from '../../../../cas/messages/model/labels';
import type { CodeList } from '../../../../cas/codes/codeList';
import { goodMessages } from './goodMessages';

export interface Broken {
	readonly key: MessageKey;
	/** Where the message was broken: exactly what the refusal must name. */
	readonly path: string;
	readonly message: Record<string, unknown>;
}

interface Place {
	readonly key: MessageKey;
	readonly path: Path;
	readonly field: Field;
}

/** A good message of any model, complete or not, broken in one place: a field, a group, a list or an entry of one. */
export function brokenMessages(): fc.Arbitrary<Broken> {
	const places = messageEntries().flatMap(({ key, model }) => placesOf(key, model.root));
	return fc.constantFrom(...places).chain(({ key, path, field }) => {
		const { model } = MESSAGE_MODELS[key];
		const good = fc.oneof(fc.constant(model).map(exampleOf), goodMessages(model));
		return fc
			.tuple(good, breakages(field, path.length === 1 && field.required))
			.map(([message, value]) => ({ key, path: pathText(path), message: withValue(message, path, value) }));
	});
}

function placesOf(key: MessageKey, field: Field, path: Path = []): Place[] {
	const own = path.length === 0 ? [] : [{ key, path, field }];
	if (field.kind === 'group') {
		const offered = Object.entries(field.fields).filter(([, inner]) => inner.readOnly !== true);
		return [...own, ...offered.flatMap(([name, inner]) => placesOf(key, inner, [...path, name]))];
	}
	return field.kind === 'list' ? [...own, ...placesOf(key, field.item, [...path, 0])] : own;
}

/** What no field of the kind takes; undefined stands for leaving a required field out. */
function breakages(field: Field, isRequired: boolean): fc.Arbitrary<unknown> {
	const values = [...wrongValues(field), ...(isRequired ? [undefined] : [])];
	return fc.constantFrom(...values);
}

function wrongValues(field: Field): unknown[] {
	switch (field.kind) {
		case 'text':
			return [true, 1.5, [], {}, ['text'], 12n, 'x'.repeat(field.maxLength + 1), ...refusedTexts(field)];
		case 'code':
			return [true, 1.5, [], {}, ...refusedCodes(field.list)];
		case 'number':
			return ['many', true, [], {}, NaN, Infinity, -1, 1e30, 0.123_456_789];
		case 'date':
			return [20261231, {}, true, '31/12/2026', '2026-02-30', '2026-13-01', 'tomorrow'];
		case 'dateTime':
			return [1_793_000_000, {}, '2026-12-31', '2026-12-31T14:30:00', '2026-02-30T10:00:00Z', 'now'];
		case 'boolean':
			return ['yes', 1, 0, {}, []];
		case 'group':
			return ['text', 5, true, [], new Date(0), new Map()];
		case 'list':
			return ['text', 5, true, {}, new Set()];
	}
}

const refusedTexts = ({ normalise, check }: TextField) =>
	['?', 'not a code', '!'.repeat(18)].filter((text) =>
		check?.(normalise?.(text) ?? text).some(({ severity }) => severity === 'refuse'),
	);

function refusedCodes({ closed, shape }: CodeList): string[] {
	if (shape?.isUsualOnly === true) return [];
	return ['no such code', '?', '-'].filter((text) => (shape === undefined ? closed : !shape.pattern.test(text)));
}

function withValue(message: Record<string, unknown>, path: Path, value: unknown): Record<string, unknown> {
	let at = message as Record<string | number, unknown>;
	path.slice(0, -1).forEach((step, index) => {
		at[step] ??= typeof path[index + 1] === 'number' ? [] : {};
		at = at[step] as Record<string | number, unknown>;
	});
	const last = path[path.length - 1]!;
	if (value === undefined) delete at[last];
	else at[last] = value;
	return message;
}
