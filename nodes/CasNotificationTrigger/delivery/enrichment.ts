import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { identityOf, type CasEvent } from '../../../cas/contract/events';
import { connectionOf } from '../../shared/transport/connection';
import { fetchDocument } from '../../shared/documents/document';
import { pacer } from '../../shared/transport/pacer';
import { readDeclaration } from '../../shared/declarations/readDeclaration';
import { within } from '../../shared/timing/within';
import { documentReferenceOf, type Enrichment } from '../../shared/events/eventItem';

export interface WantedEnrichment {
	readonly addDeclaration?: boolean;
	readonly addDocument?: boolean;
}

/** CAS waits for its answer meanwhile, about 30 s (assumed); so after this time the event goes on with what there is. */
const TIME_LIMIT_SECONDS = 10;
const BINARY_FIELD = 'data';

/** Requests end a little later than the wait for them, so that one sentence says it. */
const limited = () => pacer({ timeLimitSeconds: TIME_LIMIT_SECONDS + 1 });

/** Fetches what the node's options ask for, of an event whose addresses are sealed. It never throws: what cannot be fetched must not cost the event. */
export async function enrich(
	context: IWebhookFunctions,
	event: CasEvent,
	{ addDeclaration = false, addDocument = false }: WantedEnrichment,
): Promise<Enrichment> {
	const parts: Enrichment[] = await Promise.all([
		addDeclaration ? inTime('declaration', declarationOf(context, event).catch(problemOf)) : {},
		addDocument ? inTime('document', documentOf(context, event).catch(problemOf)) : {},
	]);
	const problems = parts.map(({ enrichmentProblem }) => enrichmentProblem).filter((text) => text !== undefined);
	return Object.assign(
		{},
		...parts,
		problems.length > 0 ? { enrichmentProblem: problems.join(' ') } : {},
	) as Enrichment;
}

async function inTime(what: string, part: Promise<Enrichment>): Promise<Enrichment> {
	return (
		(await within(TIME_LIMIT_SECONDS * 1_000, part)) ?? {
			enrichmentProblem: `The ${what} was not there after ${TIME_LIMIT_SECONDS} seconds. Get it with CAS Declaration.`,
		}
	);
}

async function declarationOf(context: IWebhookFunctions, event: CasEvent): Promise<Enrichment> {
	const { declarationId } = identityOf(event);
	if (declarationId === undefined) return {};
	const read = await readDeclaration(context, await connectionOf(context), declarationId, { pacer: limited() });
	if ('failure' in read) return problemOf(read.failure);
	return { declaration: read.declaration as IDataObject };
}

async function documentOf(context: IWebhookFunctions, event: CasEvent): Promise<Enrichment> {
	const documentReference = documentReferenceOf(event);
	if (documentReference === undefined) return {};
	const incoming = { ...identityOf(event) } as IDataObject;
	const wanted = { documentReference, incoming };
	const document = await fetchDocument(context, await connectionOf(context), wanted, { pacer: limited() });
	if ('failure' in document) return problemOf(document.failure);
	return { binary: { [BINARY_FIELD]: document.binary } };
}

/** The failure as one text: what happened and what to do. */
function problemOf(failure: unknown): Enrichment {
	const { message = 'CAS could not be asked', description } = failure as { message?: string; description?: string };
	return { enrichmentProblem: [message, description].filter(Boolean).join('. ') };
}
