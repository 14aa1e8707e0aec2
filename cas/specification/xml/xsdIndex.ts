import type { FieldBudget } from '../fieldList';
import { localName, type XmlElement } from './xmlTree';

/** What the top of a schema can declare, by its element. */
const KINDS = ['element', 'complexType', 'simpleType', 'group', 'attributeGroup', 'attribute'] as const;
type Kind = (typeof KINDS)[number];

/** A schema and the name of its file. */
export interface XsdFile {
	readonly name: string;
	readonly root: XmlElement;
}

const isKind = (name: string): name is Kind => (KINDS as readonly string[]).includes(name);

/** The declarations on top of all given schemas, by name; those of one namespace are not told from those of another. */
export class XsdIndex {
	private readonly byKind = new Map<Kind, Map<string, XmlElement>>();

	constructor(files: readonly XsdFile[], budget: FieldBudget) {
		const given = new Set(files.map(({ name }) => lastOf(name)));
		for (const { root } of files) {
			for (const child of root.children) {
				const location = child.attributes.get('schemaLocation');
				if (location !== undefined && !given.has(lastOf(location))) budget.report(notFollowed(location));
				const name = child.attributes.get('name');
				if (name !== undefined && isKind(child.name)) this.add(child.name, name, child);
			}
		}
	}

	private add(kind: Kind, name: string, element: XmlElement): void {
		const known = this.byKind.get(kind) ?? new Map<string, XmlElement>();
		this.byKind.set(kind, known);
		if (!known.has(name)) known.set(name, element);
	}

	/** The declaration that a reference names, its prefix left aside. */
	find(kind: Kind, reference: string): XmlElement | undefined {
		return this.byKind.get(kind)?.get(localName(reference));
	}

	all(kind: Kind): readonly XmlElement[] {
		return [...(this.byKind.get(kind)?.values() ?? [])];
	}
}

const lastOf = (path: string) => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

const notFollowed = (location: string) =>
	`The schema refers to ${JSON.stringify(location.slice(0, 200))}, which is not among the files and was not fetched; send it along.`;
