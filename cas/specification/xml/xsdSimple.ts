import { SPECIFICATION } from '../../limits';
import type { SpecCode, SpecType } from '../description';
import { documentationOf } from './xsdText';
import type { XsdIndex } from './xsdIndex';
import { childrenNamed, localName, type XmlElement } from './xmlTree';

/** What a simple type says of a value. */
export interface SimpleFacts {
	readonly type: SpecType;
	readonly maxLength?: number;
	readonly codes?: readonly SpecCode[];
	/** What its own documentation says. */
	readonly description: string;
}

/** XML Schema part 2, 3.2 and 3.3. What is not here is text. */
const BUILT_IN: Readonly<Record<string, SpecType>> = {
	boolean: 'boolean',
	date: 'date',
	dateTime: 'dateTime',
	decimal: 'number',
	double: 'number',
	float: 'number',
	integer: 'whole',
	int: 'whole',
	long: 'whole',
	short: 'whole',
	byte: 'whole',
	nonNegativeInteger: 'whole',
	positiveInteger: 'whole',
	nonPositiveInteger: 'whole',
	negativeInteger: 'whole',
	unsignedInt: 'whole',
	unsignedLong: 'whole',
	unsignedShort: 'whole',
	unsignedByte: 'whole',
	anyType: 'any',
	anySimpleType: 'any',
};

/** Types that restrict each other; more are none that a person wrote. */
const MOST_STEPS = 20;

/** The facts of a simple type, named or built in. */
export function namedSimple(index: XsdIndex, reference: string, steps = 0): SimpleFacts {
	const declared = index.find('simpleType', reference);
	if (declared !== undefined && steps < MOST_STEPS) return simpleFacts(index, declared, steps + 1);
	return { type: BUILT_IN[localName(reference)] ?? 'text', description: '' };
}

/** The facts of a simple type as it is declared. */
export function simpleFacts(index: XsdIndex, declared: XmlElement, steps = 0): SimpleFacts {
	const known = made.get(declared);
	if (known !== undefined) return known;
	const facts = factsOf(index, declared, steps);
	made.set(declared, facts);
	return facts;
}

/** Many fields share a type and its codes. */
const made = new WeakMap<XmlElement, SimpleFacts>();

function factsOf(index: XsdIndex, declared: XmlElement, steps: number): SimpleFacts {
	const description = documentationOf(declared);
	const [restriction] = childrenNamed(declared, 'restriction');
	if (restriction !== undefined) return restricted(index, restriction, description, steps);
	const [union] = childrenNamed(declared, 'union');
	if (union === undefined || steps >= MOST_STEPS) return { type: 'text', description };
	const members = [...(union.attributes.get('memberTypes') ?? '').split(/\s/).filter((name) => name !== '')].slice(
		0,
		MOST_STEPS,
	);
	const facts = [
		...members.map((name) => namedSimple(index, name, steps + 1)),
		...childrenNamed(union, 'simpleType')
			.slice(0, MOST_STEPS)
			.map((inner) => simpleFacts(index, inner, steps + 1)),
	];
	const codes = facts.every((one) => one.codes !== undefined) ? facts.flatMap((one) => one.codes ?? []) : [];
	return {
		type: facts[0]?.type ?? 'text',
		...(codes.length > 0 && { codes: codes.slice(0, SPECIFICATION.codes) }),
		description,
	};
}

function restricted(index: XsdIndex, restriction: XmlElement, description: string, steps: number): SimpleFacts {
	const base = restriction.attributes.get('base');
	const [inline] = childrenNamed(restriction, 'simpleType');
	const inherited: SimpleFacts =
		base !== undefined
			? namedSimple(index, base, steps)
			: inline !== undefined && steps < MOST_STEPS
				? simpleFacts(index, inline, steps + 1)
				: { type: 'text', description: '' };
	const codes = childrenNamed(restriction, 'enumeration')
		.slice(0, SPECIFICATION.codes)
		.map((one): SpecCode => ({ value: one.attributes.get('value') ?? '', description: documentationOf(one) }));
	const lengths = [...childrenNamed(restriction, 'maxLength'), ...childrenNamed(restriction, 'length')]
		.map(({ attributes }) => Number(attributes.get('value')))
		.filter((length) => Number.isSafeInteger(length) && length > 0);
	return {
		...inherited,
		...(lengths.length > 0 && { maxLength: Math.min(...lengths) }),
		...(codes.length > 0 && { codes }),
		description: description === '' ? inherited.description : description,
	};
}
