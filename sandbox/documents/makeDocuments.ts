import { randomBytes, randomUUID } from 'node:crypto';
import type { DocumentKind } from '../../cas/contract/documents';
import type { SandboxContext } from '../context';
import { customsFlowOf } from '../declarations/customsFlow';
import { isExciseMovement } from '../declarations/exciseMovement';
import { emitDocumentCreated } from '../events/declarationEvents';
import type { Declaration } from '../world/records';

/** Makes the documents of a released declaration known. They are drawn when somebody downloads them. */
export function makeDocuments(context: SandboxContext, declarationId: string): void {
	const declaration = context.world.declarations.get(declarationId);
	if (declaration === undefined) return;
	for (const kind of kindsFor(context, declaration)) makeDocument(context, declaration, kind);
}

/** Makes one document known, if it is not there already. */
export function makeDocument(context: SandboxContext, declaration: Declaration, kind: DocumentKind): void {
	if (declaration.documents.some((document) => document.kind === kind)) return;
	const document = { id: randomUUID(), kind, token: randomBytes(16).toString('hex'), createdAt: context.clock.now() };
	declaration.documents.push(document);
	emitDocumentCreated(context, declaration, document);
	context.world.changed();
}

/** Assumed: an e-AD for an excise movement; otherwise a SAD for each, an EAD for exports, a TSAD where the flow is a transit. CAS decides by its configuration. */
function kindsFor({ world }: SandboxContext, declaration: Declaration): DocumentKind[] {
	const content = world.contentOf(declaration);
	if (isExciseMovement(content)) return ['e-AD'];
	const flow = customsFlowOf(content, declaration.direction);
	return [
		'SAD',
		...(declaration.direction === 'OUT' ? (['EAD'] as const) : []),
		...(/transit/i.test(flow) ? (['TSAD'] as const) : []),
	];
}
