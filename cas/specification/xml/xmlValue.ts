import type { XmlElement } from './xmlTree';

/** An element as the value that JSON would have in its place: repeated children are a list, attributes are fields. */
export function xmlValue({ attributes, children, text }: XmlElement): unknown {
	const named = [...attributes].filter(([name, value]) => !isNamespace(name, value));
	if (children.length === 0 && named.length === 0) return text.trim();
	const value = new Map<string, unknown>(named);
	const repeated = new Map<string, unknown[]>();
	for (const child of children) {
		const inner = xmlValue(child);
		const list = repeated.get(child.name);
		if (list !== undefined) list.push(inner);
		else if (value.has(child.name)) {
			const both = [value.get(child.name), inner];
			repeated.set(child.name, both);
			value.set(child.name, both);
		} else value.set(child.name, inner);
	}
	return Object.fromEntries(value);
}

/** Prefixes are gone from names, so that a namespace is told by its address. */
const isNamespace = (name: string, value: string) =>
	/^(xmlns|schemaLocation|noNamespaceSchemaLocation)$/.test(name) || /^(https?:|urn:)/.test(value);
