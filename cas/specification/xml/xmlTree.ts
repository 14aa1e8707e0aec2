import { SPECIFICATION, XML_NESTING } from '../../limits';
import { xmlTags } from '../../workbook/xml/xmlTags';
import { WorkbookError } from '../../workbook/errors/workbookError';
import { damagedText, SpecificationError } from '../specificationError';

/** An element of a small XML text. Names are local, without their prefix. */
export interface XmlElement {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: XmlElement[];
	/** The text directly inside it. */
	text: string;
}

/**
 * The outermost element with all that it holds.
 *
 * @throws SpecificationError where entities are defined, tags do not fit, or there are too many.
 */
export function xmlTree(xml: string): XmlElement {
	try {
		return treeOf(xml);
	} catch (error) {
		if (!(error instanceof WorkbookError)) throw error;
		throw new SpecificationError(
			'The XML has a document type (<!DOCTYPE>), which may define entities; none is ever expanded',
			'Remove the document type and send it again',
		);
	}
}

function treeOf(xml: string): XmlElement {
	const top: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
	const open: XmlElement[] = [top];
	let elements = 0;
	for (const { name, kind, attributes, before } of xmlTags(xml)) {
		const parent = open.at(-1)!;
		parent.text += before;
		if (kind === 'close') {
			if (open.length === 1 || parent.name !== name) throw damagedText('XML');
			open.pop();
			continue;
		}
		if ((elements += 1) > SPECIFICATION.nodes) throw tooManyElements();
		const element: XmlElement = { name, attributes, children: [], text: '' };
		parent.children.push(element);
		if (kind === 'open') open.push(element);
		if (open.length > XML_NESTING) throw tooDeep();
	}
	const [root] = top.children;
	if (open.length > 1 || root === undefined || top.children.length > 1) throw damagedText('XML');
	return root;
}

const tooManyElements = () =>
	new SpecificationError(
		`The XML has more than ${SPECIFICATION.nodes.toLocaleString('en')} elements`,
		'Send the part that describes the messages to CAS',
	);

const tooDeep = () =>
	new SpecificationError(
		`The XML has more than ${XML_NESTING} elements within each other`,
		'Send the part that describes the messages to CAS',
	);

/** The children with a name. */
export const childrenNamed = ({ children }: XmlElement, name: string) =>
	children.filter((child) => child.name === name);

/** A name without its prefix: `cas:Shipment`. */
export const localName = (name: string) => name.slice(name.indexOf(':') + 1);
