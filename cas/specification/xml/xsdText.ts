import { described } from '../described';
import { childrenNamed, type XmlElement } from './xmlTree';

/** What the documentation of a declaration says, on one line. */
export function documentationOf(declared: XmlElement): string {
	const texts = childrenNamed(declared, 'annotation')
		.flatMap((annotation) => childrenNamed(annotation, 'documentation'))
		.map(({ text, children }) => [text, ...children.map((child) => child.text)].join(' '));
	return described(...texts);
}
