import fc from 'fast-check';
import { checkCommodityCode } from '../../../../cas/identifiers/commodityCode';
import { checkContainerNumber } from '../../../../cas/identifiers/containerNumber';
import { checkEori } from '../../../../cas/identifiers/eori';
import { checkMrn, makeMrn } from '../../../../cas/identifiers/mrn';
import { checkUcr } from '../../../../cas/identifiers/ucr';
import { checkUnLocode } from '../../../../cas/identifiers/unLocode';
import type {
	Composite,
	Field,
	GroupField,
	LeafField,
	NumberField,
	TextField,
} from '../../../../cas/messages/model/field';
import type { MessageModel } from '../../../../cas/messages';

type Message = Record<string, unknown>;

/** Messages of a model that nothing is to be refused of, each already in the form that CAS takes. */
export function goodMessages(model: MessageModel): fc.Arbitrary<Message> {
	return groupOf(model.root).map((message) => inOrder(message) as Message);
}

function valueOf(name: string, field: Field): fc.Arbitrary<unknown> {
	if (field.kind === 'group') return groupOf(field);
	if (field.kind === 'list') return fc.array(valueOf(name, field.item), { maxLength: 3 });
	if (field.kind === 'code' && field.list.id === 'movementTypes') return fc.constantFrom('RFFC', 'ADJN');
	return BY_NAME[name] ?? leafOf(field);
}

function groupOf(field: GroupField): fc.Arbitrary<Message> {
	const offered = Object.entries(field.fields).filter(([, inner]) => inner.readOnly !== true);
	const parts = new Set((field.composites ?? []).flatMap((composite) => composite.parts));
	const single = offered.filter(([name]) => !parts.has(name));
	const values = Object.fromEntries(single.map(([name, inner]) => [name, valueOf(name, inner)]));
	const requiredKeys = single.filter(([, inner]) => inner.required).map(([name]) => name);
	const composed = (field.composites ?? []).map(partsOf);
	return fc
		.tuple(fc.record(values, { requiredKeys, noNullPrototype: true }), ...composed)
		.map((pieces) => Object.assign({}, ...pieces) as Message);
}

/** The parts of a composite fit together, or none is there. */
const partsOf = ({ field, split }: Composite): fc.Arbitrary<Message> =>
	fc.constantFrom<Message>({}, split(field.example).parts);

const days = (from: string, to: string) =>
	fc
		.date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
		.map((date) => date.toISOString().slice(0, 10));

const decimals = (min: number, max: number) =>
	fc.integer({ min: min * 1000, max: max * 1000 }).map((thousandths) => thousandths / 1000);

/** Values that rules across fields compare: chosen so that any of them fit together. */
const BY_NAME: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
	nmass: decimals(0.001, 500),
	gmass: decimals(500, 9_000),
	netMass: decimals(0.001, 500),
	grossMass: decimals(500, 9_000),
	validFrom: days('2020-01-01', '2024-12-31'),
	validTo: days('2025-01-01', '2030-12-31'),
	yieldPercent: decimals(0, 60),
	wastePercent: decimals(0, 20),
	lossPercent: decimals(0, 20),
	valuePercent: decimals(0, 33),
};

function leafOf(field: LeafField): fc.Arbitrary<unknown> {
	switch (field.kind) {
		case 'text':
			return textOf(field);
		case 'code':
			return fc.constantFrom(...field.list.codes.map(({ code }) => code));
		case 'number':
			return numberOf(field);
		case 'date':
			return days('1990-01-01', '2090-12-31');
		case 'dateTime':
			return fc
				.date({ min: new Date(0), max: new Date('2090-12-31'), noInvalidDate: true })
				.map((date) => date.toISOString());
		case 'boolean':
			return fc.boolean();
	}
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const capitals = (minLength: number, maxLength: number) =>
	fc.string({ unit: fc.constantFrom(...LETTERS), minLength, maxLength });
const digits = (length: number) =>
	fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const country = fc.constantFrom('BE', 'DE', 'FR', 'GB', 'NL', 'XI');

const BY_CHECK = new Map<TextField['check'], fc.Arbitrary<string>>([
	[checkMrn, fc.record({ year: fc.integer({ min: 2020, max: 2030 }), country, body: capitals(1, 13) }).map(makeMrn)],
	[checkEori, fc.tuple(country, capitals(1, 15)).map((parts) => parts.join(''))],
	[checkUnLocode, fc.tuple(country, capitals(3, 3)).map((parts) => parts.join(''))],
	[checkContainerNumber, capitals(1, 17)],
	[
		checkCommodityCode,
		fc
			.tuple(fc.constantFrom('01', '39', '84', '97'), fc.constantFrom(4, 6, 8).chain(digits))
			.map((parts) => parts.join('')),
	],
	[checkUcr, capitals(1, 35)],
]);

function textOf(field: TextField): fc.Arbitrary<string> {
	if (field.check !== undefined) return BY_CHECK.get(field.check) ?? fc.constant(field.example);
	return fc
		.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(field.maxLength, 40) })
		.map((text) =>
			text
				.replace(/[\p{Cc}\u2028\u2029]/gu, '')
				.normalize('NFC')
				.trim()
				.slice(0, field.maxLength)
				// Half of a character that the cut went through.
				.replace(/\p{Surrogate}/gu, '')
				.trim(),
		)
		.filter((text) => text !== '');
}

function numberOf(field: NumberField): fc.Arbitrary<number> {
	const max = Math.min(field.maximum ?? 99_999, 10 ** field.maxDigits - 1);
	const min = field.minimum ?? (field.positive ? 1 : 0);
	return field.maxFractionDigits === 0 ? fc.integer({ min, max }) : decimals(min, max);
}

/** Numbers the entries of every list from 1, as their sender does. */
function inOrder(value: unknown): unknown {
	if (Array.isArray(value)) {
		return value.map((entry: unknown, index) => {
			const ordered = inOrder(entry);
			const number = ['sequenceNumeric', 'seqNum'].find(
				(name) => typeof ordered === 'object' && ordered !== null && name in ordered,
			);
			return number === undefined ? ordered : { ...(ordered as object), [number]: index + 1 };
		});
	}
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inOrder(inner)]));
}
