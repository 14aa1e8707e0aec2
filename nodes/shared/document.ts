import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { isAllowedUrl } from '../../cas/contract/environments';
import { getDocument, getDocumentAt } from '../../cas/request/declarations';
import { failureOf } from '../../cas/request/failure';
import { headerOf, type Answer } from '../../cas/request/outcome';
import { sealingSecretOf, type CasConnection } from './connection';
import { requestFailure, type ItemFailure } from './failedItem';
import { openAddress } from './sealedAddress';
import { send, type Sent } from './send';

/** A document by declaration and kind, or by the sealed address of an event. `incoming` lends its identity to the output. */
export type WantedDocument =
	| { readonly declarationId: string; readonly documentType: string; readonly incoming: IDataObject }
	| { readonly documentReference: string; readonly incoming: IDataObject };

export interface FetchedDocument {
	readonly bytes: Uint8Array;
	/** `EAD-26BE….pdf`, by MRN where it is known. */
	readonly fileName: string;
	readonly identity: IDataObject;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MAX_REDIRECTS = 3;
const IDENTITY_FIELDS = ['declarationId', 'externalReference', 'direction', 'lrn', 'mrn', 'status', 'documentType'];

/** Downloads a PDF, following redirects on the credential's hosts only. No address ever appears in a failure. */
export async function fetchDocument(
	context: IExecuteFunctions,
	connection: CasConnection,
	wanted: WantedDocument,
): Promise<FetchedDocument | { failure: ItemFailure }> {
	const identity = identityOf(wanted);
	const subject = `${identity.documentType ?? 'document'} of declaration ${identity.mrn ?? identity.declarationId ?? 'in the event'}`;
	const fail = (message: string, description: string) => ({
		failure: { message, description, details: { ...identity, outcome: 'refused' } },
	});

	const first = await firstRequest(context, wanted);
	if (first === undefined) {
		return fail(
			`The ${subject} has no readable document reference`,
			'Use documentReference of CAS Notification Trigger, with the same credential in both nodes. After a change of the client secret, download by declaration instead.',
		);
	}
	let sent = await send(context, connection, first);
	for (let redirects = 0; isRedirect(sent); redirects += 1) {
		const location = headerOf((sent.outcome as Answer).headers, 'location');
		const target = absolute(location, connection.hosts.apiBaseUrl);
		if (target === undefined || !isAllowedUrl(target, connection.hosts)) {
			return fail(
				`The ${subject} lies on a host that is not one of the credential`,
				`CAS names the host ${hostOf(target)}. If it is right, set it as Documents Base URL of a custom environment.`,
			);
		}
		if (redirects === MAX_REDIRECTS)
			return fail(`The ${subject} was redirected too often`, 'Tell Customs4Trade the declaration.');
		sent = await send(context, connection, getDocumentAt(target));
	}
	const { outcome, request } = sent;
	if (outcome.kind !== 'answered' || outcome.status !== 200) {
		return { failure: requestFailure(failureOf(request, outcome, subject), identity) };
	}
	const bytes = outcome.body instanceof Uint8Array ? outcome.body : new Uint8Array(outcome.body as ArrayBuffer);
	if (!isPdf(bytes)) {
		return fail(
			`What CAS sent as ${subject} is not a PDF`,
			'The document may not be ready yet; try again when DeclarationPdfCreated has arrived.',
		);
	}
	return { bytes, fileName: fileNameOf(identity), identity };
}

async function firstRequest(context: IExecuteFunctions, wanted: WantedDocument) {
	if ('declarationId' in wanted) return getDocument(wanted.declarationId, wanted.documentType);
	const url = openAddress(wanted.documentReference, await sealingSecretOf(context));
	return url === undefined ? undefined : getDocumentAt(url);
}

function identityOf(wanted: WantedDocument): IDataObject {
	const known = Object.fromEntries(
		IDENTITY_FIELDS.map((name) => [name, wanted.incoming[name]]).filter(
			([, value]) => typeof value === 'string' && value !== '',
		),
	) as IDataObject;
	if ('documentReference' in wanted) return known;
	const sameDeclaration = known.declarationId === undefined || known.declarationId === wanted.declarationId;
	return { ...(sameDeclaration ? known : {}), declarationId: wanted.declarationId, documentType: wanted.documentType };
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

const PDF_MAGIC = [0x25, 0x50, 0x44, 0x46, 0x2d];

/** A PDF begins with `%PDF-`; viewers allow it within the first kilobyte (ISO 32000-1, annex H). */
function isPdf(bytes: Uint8Array): boolean {
	const head = bytes.subarray(0, 1024);
	return head.some((_, start) => PDF_MAGIC.every((byte, index) => head[start + index] === byte));
}

function fileNameOf({ documentType, mrn, lrn, declarationId }: IDataObject): string {
	const kind = documentType ?? 'document';
	return `${[kind, mrn ?? lrn ?? declarationId].filter(Boolean).join('-')}.pdf`.replace(/[^\w.-]+/g, '_');
}
