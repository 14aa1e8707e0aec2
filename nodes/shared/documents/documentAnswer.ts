import { isAllowedUrl } from '../../../cas/contract/environments';
import { getDocument, getDocumentAt } from '../../../cas/request/declarations';
import { headerOf, type Answer } from '../../../cas/request/outcome';
import type { CasConnection } from '../transport/connection';
import type { DocumentContext, WantedDocument } from './document';
import type { Pacer } from '../transport/pacer';
import { send, type Sent } from '../transport/send';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MAX_REDIRECTS = 3;

/** The last answer on the way to a document, after the redirects, or why the way is not gone to its end. */
export async function documentAnswer(
	context: DocumentContext,
	connection: CasConnection,
	wanted: WantedDocument,
	{ subject, pacer }: { subject: string; pacer?: Pacer },
): Promise<{ sent: Sent } | { refusal: { message: string; description: string } }> {
	const refuse = (message: string, description: string) => ({ refusal: { message, description } });
	const first = firstRequest(connection, wanted);
	if (first === undefined) {
		return refuse(
			`The ${subject} has no readable document reference`,
			'Use documentReference from CAS Notification Trigger, with the same credential in both nodes. After a change of the client secret, download by declaration instead.',
		);
	}
	let sent = await send(context, connection, first, { pacer });
	for (let redirects = 0; isRedirect(sent); redirects += 1) {
		const location = headerOf((sent.outcome as Answer).headers, 'location');
		const target = absolute(location, connection.hosts.apiBaseUrl);
		if (target === undefined || !isAllowedUrl(target, connection.hosts)) {
			return refuse(
				`The ${subject} is on a host that is not in the credential`,
				`CAS names the host ${hostOf(target)}. If it is right, set it as Documents Base URL of a custom environment.`,
			);
		}
		if (redirects === MAX_REDIRECTS)
			return refuse(`The ${subject} was redirected too often`, 'Inform Customs4Trade of this declaration.');
		sent = await send(context, connection, getDocumentAt(target), { pacer });
	}
	return { sent };
}

function firstRequest({ addresses }: CasConnection, wanted: WantedDocument) {
	if ('declarationId' in wanted) return getDocument(wanted.declarationId, wanted.documentType);
	const url = addresses.addressOf(wanted.documentReference);
	return url === undefined ? undefined : getDocumentAt(url);
}

const isRedirect = ({ outcome }: Sent) => outcome.kind === 'answered' && REDIRECTS.has(outcome.status);

function absolute(location: string | undefined, base: string): string | undefined {
	try {
		return location === undefined ? undefined : new URL(location, base).href;
	} catch {
		return undefined;
	}
}

function hostOf(url: string | undefined): string {
	return url === undefined ? '(none)' : new URL(url).host;
}
