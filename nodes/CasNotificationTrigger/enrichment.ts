import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { identityOf, type CasEvent } from '../../cas/contract/events';
import { withoutSecretAddresses } from '../../cas/contract/secretAddresses';
import { isRecord } from '../../cas/isRecord';
import { getDeclaration } from '../../cas/request/declarations';
import { failureOf } from '../../cas/request/failure';
import { connectionOf, sealingSecretOf } from '../shared/connection';
import { fetchDocument } from '../shared/document';
import { pacer } from '../shared/pacer';
import { sealAddress } from '../shared/sealedAddress';
import { send } from '../shared/send';
import { documentReferenceOf, type Enrichment } from './eventItem';

export interface WantedEnrichment {
	readonly addDeclaration?: boolean;
	readonly addDocument?: boolean;
}

/** CAS waits for its answer meanwhile, about 30 s (assumed); so after this time nothing is tried again. */
const TIME_LIMIT_SECONDS = 10;
const BINARY_FIELD = 'data';

/** Fetches what the node's options ask for. It never throws: what cannot be fetched must not cost the event. */
export async function enrich(
	context: IWebhookFunctions,
	event: CasEvent,
	safe: CasEvent,
	{ addDeclaration = false, addDocument = false }: WantedEnrichment,
): Promise<Enrichment> {
	const parts: Enrichment[] = await Promise.all([
		addDeclaration ? declarationOf(context, event).catch(problemOf) : {},
		addDocument ? documentOf(context, event, safe).catch(problemOf) : {},
	]);
	const problems = parts.map(({ enrichmentProblem }) => enrichmentProblem).filter((text) => text !== undefined);
	return Object.assign(
		{},
		...parts,
		problems.length > 0 ? { enrichmentProblem: problems.join(' ') } : {},
	) as Enrichment;
}

async function declarationOf(context: IWebhookFunctions, event: CasEvent): Promise<Enrichment> {
	const { declarationId } = identityOf(event);
	if (declarationId === undefined) return {};
	const connection = await connectionOf(context);
	const pace = pacer({ timeLimitSeconds: TIME_LIMIT_SECONDS });
	const { outcome, request } = await send(context, connection, getDeclaration(declarationId), { pacer: pace });
	if (outcome.kind !== 'answered' || outcome.status !== 200 || !isRecord(outcome.body)) {
		return problemOf(failureOf(request, outcome, `declaration ${declarationId}`));
	}
	const clientSecret = await sealingSecretOf(context);
	const declaration = withoutSecretAddresses(outcome.body, (url) => sealAddress(url, clientSecret));
	return { declaration: declaration as IDataObject };
}

async function documentOf(context: IWebhookFunctions, event: CasEvent, safe: CasEvent): Promise<Enrichment> {
	const documentReference = documentReferenceOf(event, safe);
	if (documentReference === undefined) return {};
	const incoming = { ...identityOf(event) } as IDataObject;
	const document = await fetchDocument(context, await connectionOf(context), { documentReference, incoming });
	if ('failure' in document) return problemOf(document.failure);
	return { binary: { [BINARY_FIELD]: document.binary } };
}

/** The failure as one text: what happened and what to do. */
function problemOf(failure: unknown): Enrichment {
	const { message = 'CAS could not be asked', description } = failure as { message?: string; description?: string };
	return { enrichmentProblem: [message, description].filter(Boolean).join('. ') };
}
