import type { IBinaryData, IDataObject, IExecuteFunctions, IPollFunctions, IWebhookFunctions } from 'n8n-workflow';
import { failureOf } from '../../../cas/request/failure';
import { notSentFor, type Verdict } from '../../../cas/request/outcomes';
import { headerOf } from '../../../cas/request/outcome';
import { isByteStream, type ByteStream } from '../transport/byteStream';
import type { CasConnection } from '../transport/connection';
import { documentAnswer } from './documentAnswer';
import { requestFailure, type ItemFailure } from '../items/failedItem';
import type { Pacer } from '../transport/pacer';
import { pause } from '../timing/pause';
import { cancelSignalOf } from '../transport/cancelSignal';
import { storeDocument, type Stored } from './storeDocument';

/** Every context that a document may be fetched in. */
export type DocumentContext = IExecuteFunctions | IPollFunctions | IWebhookFunctions;

/** A document by declaration and kind, or by the sealed address of an event. `incoming` lends its identity to the output. */
export type WantedDocument =
	| { readonly declarationId: string; readonly documentType: string; readonly incoming: IDataObject }
	| { readonly documentReference: string; readonly incoming: IDataObject };

export interface FetchOptions {
	readonly maxBytes?: number;
	/** With a time limit, for those whom somebody waits for: no request and no new transfer begins after it. */
	readonly pacer?: Pacer;
}

/** A document in n8n's binary storage, and what an item says of it: identity, `documentType`, `fileName`, `fileSize` in bytes. */
export interface FetchedDocument {
	readonly json: IDataObject;
	readonly binary: IBinaryData;
}

export const MEGABYTE = 1_048_576;
export const DEFAULT_MAX_MEGABYTES = 100;

/** A transfer that breaks off begins anew; nothing is changed by reading. */
const MAX_TRANSFERS = 3;
const PAUSE_BETWEEN_MS = 1_000;

const IDENTITY_FIELDS = [
	'declarationId',
	'externalReference',
	'direction',
	'lrn',
	'mrn',
	'arc',
	'status',
	'documentType',
	'certificateOfOriginId',
];

/**
 * Downloads a PDF into n8n's binary storage, chunk by chunk, following redirects on the credential's hosts only. No address ever
 * appears in a failure.
 */
export async function fetchDocument(
	context: DocumentContext,
	connection: CasConnection,
	wanted: WantedDocument,
	{ maxBytes = DEFAULT_MAX_MEGABYTES * MEGABYTE, pacer: pace }: FetchOptions = {},
): Promise<FetchedDocument | { failure: ItemFailure }> {
	const identity = identityOf(wanted);
	const subject = `${identity.documentType ?? 'document'} of declaration ${identity.mrn ?? identity.declarationId ?? 'in the event'}`;
	const fileName = ownNameOf(wanted) ?? fileNameOf(identity);
	const signal = cancelSignalOf(context);
	const waited = pace === undefined ? async (ms: number) => await pause(ms, signal) : pace.wait;
	let stored: Stored | undefined;
	for (let transfers = 1; transfers <= MAX_TRANSFERS; transfers += 1) {
		const answer = await documentAnswer(context, connection, wanted, { subject, pacer: pace });
		if ('refusal' in answer) return failure(answer.refusal, identity);
		const { outcome, request } = answer.sent;
		if (outcome.kind !== 'answered' || outcome.status !== 200 || !isByteStream(outcome.body)) {
			return { failure: withAdvice(requestFailure(failureOf(request, outcome, subject), identity)) };
		}
		const announced = Number(headerOf(outcome.headers, 'content-length') ?? Number.NaN);
		stored = await storeDocument(context.helpers, outcome.body as ByteStream, {
			fileName,
			maxBytes,
			signal,
			...(Number.isFinite(announced) && { announcedBytes: announced }),
		});
		if (!('problem' in stored)) {
			return { json: { ...identity, fileName, fileSize: stored.bytes }, binary: stored.binary };
		}
		if (stored.problem !== 'broken' || !(await waited(PAUSE_BETWEEN_MS))) break;
	}
	return failure(refusalOf(stored, subject, maxBytes), identity);
}

/** A declaration that exists and a document that does not look the same from outside. */
function withAdvice(failed: ItemFailure): ItemFailure {
	const advice = 'CAS has not made this document, or not yet: List Documents shows what there is.';
	return failed.httpCode === '404' ? { ...failed, description: `${advice} ${failed.description}` } : failed;
}

const NOT_WHOLE: Verdict = { outcome: 'refused', code: 'notWhole', retry: 'afterFix' };

interface Refusal {
	readonly message: string;
	readonly description: string;
	readonly verdict?: Verdict;
}

function failure(
	{ message, description, verdict = NOT_WHOLE }: Refusal,
	identity: IDataObject,
): { failure: ItemFailure } {
	return { failure: { message, description, details: { ...identity, ...verdict } } };
}

/** Why a document that CAS sent was not kept, and what to do. */
function refusalOf(stored: Stored | undefined, subject: string, maxBytes: number): Refusal {
	const { problem, detail } = stored !== undefined && 'problem' in stored ? stored : { problem: 'broken', detail: '' };
	switch (problem) {
		case 'notPdf':
			return {
				message: `What CAS sent as ${subject} is not a PDF`,
				description: 'The document may not be ready yet; try again when DeclarationPdfCreated has arrived.',
			};
		case 'tooLarge':
			return {
				message: `The ${subject} is larger than ${maxBytes / MEGABYTE} MB`,
				description: 'Nothing was kept of it. Raise Maximum Size in the options if a document may be that large.',
			};
		case 'cancelled':
			return {
				message: `The download of the ${subject} was cancelled`,
				description: 'Nothing was kept of it; run it again.',
				verdict: notSentFor('cancelled', 'safe'),
			};
		case 'notStored':
			return {
				message: `n8n could not store the ${subject}`,
				description: `It says "${detail}". Check the free space and the rights of its folder for binary data.`,
				verdict: { ...NOT_WHOLE, code: 'storage' },
			};
		default:
			return {
				message: `The ${subject} did not arrive whole`,
				description: `The transfer broke off each time${detail === '' ? '' : ` (${detail})`}. Nothing was kept of it; run it again.`,
				verdict: { ...NOT_WHOLE, retry: 'safe' },
			};
	}
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

/** `EAD-26BE….pdf`, by MRN where it is known. */
function fileNameOf({ documentType, mrn, lrn, certificateOfOriginId, declarationId }: IDataObject): string {
	const kind = documentType ?? 'document';
	const number = mrn ?? lrn ?? certificateOfOriginId ?? declarationId;
	return neutralised(`${[kind, number].filter(Boolean).join('-')}.pdf`);
}

const MAX_NAME_LENGTH = 120;
const PDF_ENDING = '.pdf';

/** The name that people gave to an attachment, as List Documents tells it beside its reference. Always that of a PDF, and of no hidden file. */
function ownNameOf(wanted: WantedDocument): string | undefined {
	if (!('documentReference' in wanted) || wanted.incoming.documentReference !== wanted.documentReference)
		return undefined;
	const { originalName } = wanted.incoming;
	if (typeof originalName !== 'string' || originalName.trim() === '') return undefined;
	const name = originalName.toLowerCase().endsWith(PDF_ENDING)
		? originalName.slice(0, -PDF_ENDING.length)
		: originalName;
	const plain = neutralised(name.slice(0, MAX_NAME_LENGTH).trim()).replace(/^[._-]+/, '');
	return plain === '' ? undefined : `${plain}${PDF_ENDING}`;
}

/** Without what a file system or a shell would act on. */
const neutralised = (name: string) => name.replace(/[^\w.-]+/g, '_');
