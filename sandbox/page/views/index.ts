import { SECTIONS, type SectionId, type View, type ViewRequest } from '../view';
import { connectView } from './connect';
import { declarationsView } from './declarations';
import { declarationView } from './declaration';
import { eventsView } from './events';
import { messagesView } from './messages';
import { stockView } from './stock';
import { tryView } from './try';

const VIEWS: Record<SectionId, (request: ViewRequest) => View> = {
	declarations: declarationsView,
	events: eventsView,
	messages: messagesView,
	stock: stockView,
	try: tryView,
	connect: connectView,
};

const DECLARATION = /^\/_sandbox\/pages\/declarations\/([^/]+)$/;

/** The page at an address of the sandbox, as `/?status=Released`; undefined where there is none. */
export function viewAt(address: string, { context, control }: Omit<ViewRequest, 'query'>): View | undefined {
	const { pathname, searchParams } = new URL(address, 'http://sandbox');
	const request = { context, control, query: searchParams };
	const section = SECTIONS.find(({ path }) => path === pathname);
	if (section !== undefined) return VIEWS[section.id](request);
	const id = DECLARATION.exec(pathname)?.[1];
	return id === undefined ? undefined : declarationView(request, id);
}
