import { SPECIFICATION } from '../../limits';
import type { Specification, SpecMessage } from '../description';
import { described } from '../described';
import { FieldBudget, FieldList } from '../fieldList';
import { SpecificationError } from '../specificationError';
import { documentationOf } from './xsdText';
import { XsdIndex, type XsdFile } from './xsdIndex';
import { namedSimple, simpleFacts, type SimpleFacts } from './xsdSimple';
import { childrenNamed, localName, type XmlElement } from './xmlTree';

/** Where a declaration is read: how often and whether it must be there follows from what it stands in. */
interface TargetProgress {
	readonly parent: number;
	readonly required: boolean;
	readonly isList: boolean;
	/** Types, groups and elements on the way, by kind and name. */
	readonly within: ReadonlySet<string>;
}

/**
 * The messages of one schema, or of several that include each other: its outermost elements, or where there are none, its
 * types. What is not among the files is told, never fetched.
 *
 * @throws SpecificationError where nothing is declared.
 */
export function readXsd(files: readonly XsdFile[]): Specification {
	const budget = new FieldBudget();
	const index = new XsdIndex(files, budget);
	const roots = rootsOf(index, files);
	if (roots.length === 0) {
		throw new SpecificationError(
			'The XML schema declares no element and no complex type',
			'Send the file that declares the messages',
		);
	}
	const messages = roots.map((root) => new XsdReader(index, budget).message(root));
	return { kind: 'xsd', title: '', messages, operations: [], scopes: [], notices: budget.notices };
}

/** The elements that no other refers to; all of them where each is referred to; the types where there are no elements. */
function rootsOf(index: XsdIndex, files: readonly XsdFile[]): readonly XmlElement[] {
	const elements = index.all('element');
	const types = index.all('complexType');
	const used = new Set<string>();
	const waiting = files.map(({ root }) => root);
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const { attributes, children, name } = next;
		const key = name === 'element' ? attributes.get('ref') : undefined;
		if (key !== undefined) used.add(`element ${localName(key)}`);
		for (const by of ['type', 'base']) {
			const type = attributes.get(by);
			if (type !== undefined) used.add(`type ${localName(type)}`);
		}
		for (const child of children) waiting.push(child);
	}
	const free = (candidates: readonly XmlElement[], kind: string) => {
		const unused = candidates.filter(({ attributes }) => !used.has(`${kind} ${attributes.get('name') ?? ''}`));
		return unused.length > 0 ? unused : candidates;
	};
	return elements.length > 0 ? free(elements, 'element') : free(types, 'type');
}

class XsdReader {
	private readonly list: FieldList;

	constructor(
		private readonly index: XsdIndex,
		private readonly budget: FieldBudget,
	) {
		this.list = new FieldList(budget);
	}

	message(root: XmlElement): SpecMessage {
		const name = root.attributes.get('name') ?? '';
		const reference = root.attributes.get('type');
		const type =
			root.name === 'complexType'
				? root
				: (childrenNamed(root, 'complexType')[0] ??
					(reference === undefined ? undefined : this.index.find('complexType', reference)));
		const within = new Set([`complexType ${root.name === 'complexType' ? name : localName(reference ?? '')}`]);
		if (type !== undefined) this.content(type, { parent: -1, required: true, isList: false, within });
		const description = described(documentationOf(root), type === undefined ? '' : documentationOf(type));
		return { name, description, role: 'schema', isList: false, fields: this.list.fields };
	}

	/** What a complex type holds: particles and attributes, those of the type that it extends first. */
	private content(type: XmlElement, at: TargetProgress): void {
		for (const child of type.children) this.particle(child, at);
	}

	private particle(child: XmlElement, at: TargetProgress): void {
		switch (child.name) {
			case 'element':
				this.element(child, at);
				return;
			case 'attribute':
				this.attribute(child, at);
				return;
			case 'sequence':
			case 'all':
				this.content(child, inside(child, at));
				return;
			case 'choice':
				this.content(child, { ...inside(child, at), required: false });
				return;
			case 'group':
			case 'attributeGroup':
				this.referred(child, child.name, inside(child, at));
				return;
			case 'complexContent':
			case 'simpleContent':
				this.content(child, at);
				return;
			case 'extension':
			case 'restriction':
				this.derived(child, at);
				return;
			default:
		}
	}

	private derived(child: XmlElement, at: TargetProgress): void {
		// A restriction says all its elements again; only the attributes of its base go on.
		const base = child.attributes.get('base') ?? '';
		const declared = this.index.find('complexType', base);
		if (child.name === 'extension' && declared !== undefined)
			this.entered(`complexType ${localName(base)}`, declared, at);
		this.content(child, at);
	}

	private referred(child: XmlElement, kind: 'group' | 'attributeGroup', at: TargetProgress): void {
		const reference = child.attributes.get('ref');
		if (reference === undefined) return;
		const declared = this.index.find(kind, reference);
		if (declared === undefined)
			this.budget.report(`The schema does not declare the ${kind} ${reference.slice(0, 100)}.`);
		else this.entered(`${kind} ${localName(reference)}`, declared, at);
	}

	/** Reads a declaration by name, unless it is being read already. */
	private entered(key: string, declared: XmlElement, at: TargetProgress): void {
		if (at.within.has(key)) {
			this.budget.report(`${key.slice(key.indexOf(' ') + 1)} contains itself; it was followed once.`);
			return;
		}
		if (at.within.size >= SPECIFICATION.nesting) {
			this.budget.report(`Groups that stand more than ${SPECIFICATION.nesting} deep were not read.`);
			return;
		}
		if (this.budget.step()) this.content(declared, { ...at, within: new Set([...at.within, key]) });
	}

	private element(child: XmlElement, at: TargetProgress): void {
		const reference = child.attributes.get('ref');
		const declared = reference === undefined ? child : this.index.find('element', reference);
		if (declared === undefined) {
			this.budget.report(`The schema does not declare the element ${(reference ?? '').slice(0, 100)}.`);
			return;
		}
		const name = declared.attributes.get('name');
		if (name === undefined) return;
		const typeName = declared.attributes.get('type');
		const complex =
			childrenNamed(declared, 'complexType')[0] ??
			(typeName === undefined ? undefined : this.index.find('complexType', typeName));
		const isText = complex !== undefined && childrenNamed(complex, 'simpleContent').length > 0;
		const simple = this.simpleOf(declared, typeName, complex);
		const { isList, required } = inside(child, at);
		const said = [
			documentationOf(child),
			documentationOf(declared),
			complex === undefined ? '' : documentationOf(complex),
		];
		const position = this.list.add(
			{
				...simple,
				name,
				type: complex !== undefined && !isText ? 'group' : simple.type,
				isList,
				required,
				...constantOf(declared),
				description: described(...said, simple.description),
			},
			at.parent,
		);
		if (position === undefined || complex === undefined) return;
		const key = typeName === undefined ? `element ${name} ${at.within.size}` : `complexType ${localName(typeName)}`;
		this.entered(key, complex, { parent: position, required: true, isList: false, within: at.within });
	}

	private simpleOf(declared: XmlElement, typeName: string | undefined, complex: XmlElement | undefined): SimpleFacts {
		const [inline] = childrenNamed(declared, 'simpleType');
		if (inline !== undefined) return simpleFacts(this.index, inline);
		const [simple] = complex === undefined ? [] : childrenNamed(complex, 'simpleContent');
		const base = simple?.children.find(({ attributes }) => attributes.has('base'))?.attributes.get('base');
		const name = base ?? (complex === undefined ? typeName : undefined);
		return name === undefined ? { type: 'text', description: '' } : namedSimple(this.index, name);
	}

	private attribute(child: XmlElement, at: TargetProgress): void {
		const reference = child.attributes.get('ref');
		const declared = reference === undefined ? child : this.index.find('attribute', reference);
		const name = declared?.attributes.get('name');
		if (declared === undefined || name === undefined || child.attributes.get('use') === 'prohibited') return;
		const simple = this.simpleOf(declared, declared.attributes.get('type'), undefined);
		const required = at.required && child.attributes.get('use') === 'required';
		const description = described(documentationOf(declared), simple.description);
		this.list.add({ ...simple, name, isList: false, required, ...constantOf(declared), description }, at.parent);
	}
}

/** A particle inside another: it may repeat, and need not be there. */
function inside({ attributes }: XmlElement, at: TargetProgress): TargetProgress {
	const most = attributes.get('maxOccurs');
	return {
		...at,
		isList: at.isList || (most !== undefined && most !== '1' && most !== '0'),
		required: at.required && attributes.get('minOccurs') !== '0',
	};
}

function constantOf({ attributes }: XmlElement): { constant?: string } {
	const fixed = attributes.get('fixed');
	return fixed === undefined ? {} : { constant: fixed };
}
