import type { SandboxContext } from '../context';
import type { SandboxControl } from '../control/sandboxControl';
import type { Html } from './html';

/** The sections of the page, in the order of its menu. */
export const SECTIONS = [
	{ id: 'declarations', title: 'Declarations', path: '/' },
	{ id: 'events', title: 'Events', path: '/_sandbox/pages/events' },
	{ id: 'messages', title: 'Messages', path: '/_sandbox/pages/messages' },
	{ id: 'stock', title: 'Stock and master data', path: '/_sandbox/pages/stock' },
	{ id: 'try', title: 'Try things', path: '/_sandbox/pages/try' },
	{ id: 'connect', title: 'Connect', path: '/_sandbox/pages/connect' },
] as const;

export type SectionId = (typeof SECTIONS)[number]['id'];

/** One page: what stays, and the parts of it that change while somebody looks. */
export interface View {
	readonly section: SectionId;
	readonly title: string;
	/** The page's main part; `part` gives the place of a changing part. */
	body(part: (id: string) => Html): Html;
	/** The changing parts as they are now, by the id of their place. */
	parts(): Readonly<Record<string, Html>>;
}

/** What a page is made from. */
export interface ViewRequest {
	readonly context: SandboxContext;
	readonly control: SandboxControl;
	readonly query: URLSearchParams;
}

/** The address of a declaration's own page. */
export const declarationPath = (id: string) => `/_sandbox/pages/declarations/${encodeURIComponent(id)}`;
