import type { PartStore } from './partStore';
import { appendTo, attribute, without } from '../xml/xmlEdit';
import { childrenOf, rootOf } from '../xml/xmlScan';
import { escaped } from '../xml/xmlText';

const PART = '[Content_Types].xml';

/** Says of what type a part is. */
export async function addType(parts: PartStore, name: string, type: string): Promise<void> {
	const xml = await parts.text(PART);
	parts.write(PART, appendTo(xml, rootOf(xml), `<Override PartName="/${escaped(name)}" ContentType="${type}"/>`));
}

/** Says of what type all parts with an extension are, where nothing is said yet. */
export async function addDefaultType(parts: PartStore, extension: string, type: string): Promise<void> {
	const xml = await parts.text(PART);
	const root = rootOf(xml);
	const isKnown = childrenOf(xml, root).some(
		(element) => attribute(xml, element, 'Extension')?.toLowerCase() === extension,
	);
	// Defaults come before overrides: the schema does not ask for it, but some readers do.
	if (isKnown) return;
	const child = `<Default Extension="${extension}" ContentType="${type}"/>`;
	parts.write(
		PART,
		xml.slice(0, root.openEnd) +
			child.replace('<', `<${root.qualified.slice(0, -'Types'.length)}`) +
			xml.slice(root.openEnd),
	);
}

/** Removes a part and what is said of its type. */
export async function removePart(parts: PartStore, name: string): Promise<void> {
	const xml = await parts.text(PART);
	const element = childrenOf(xml, rootOf(xml)).find(
		(candidate) => attribute(xml, candidate, 'PartName')?.toLowerCase() === `/${name}`.toLowerCase(),
	);
	if (element !== undefined) parts.write(PART, without(xml, element));
	parts.remove(name);
}
