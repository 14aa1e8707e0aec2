import { randomBytes } from 'node:crypto';
import type { DocumentKind } from '../../cas/contract/documents';
import type { SandboxContext } from '../context';
import { customsFlowOf } from '../declarations/customsFlow';
import { emitDocumentCreated } from '../events/declarationEvents';
import type { Declaration } from '../world/records';

/** Makes the documents of a released declaration known. They are drawn when somebody downloads them. */
export function makeDocuments(context: SandboxContext, declarationId: string): void {
	const declaration = context.world.declarations.get(declarationId);
	if (declaration === undefined) return;
	for (const kind of kindsFor(context, declaration)) {
		if (declaration.documents.some((document) => document.kind === kind)) continue;
		const document = { kind, token: randomBytes(16).toString('hex'), createdAt: context.clock.now() };
		declaration.documents.push(document);
		emitDocumentCreated(context, declaration, document);
	}
	context.world.changed();
}

/** Assumed: a SAD for each, an EAD for exports, a TSAD where the flow is a transit. CAS decides by its configuration. */
function kindsFor({ world }: SandboxContext, declaration: Declaration): DocumentKind[] {
	const flow = customsFlowOf(world.contentOf(declaration), declaration.direction);
	return [
		'SAD',
		...(declaration.direction === 'OUT' ? (['EAD'] as const) : []),
		...(/transit/i.test(flow) ? (['TSAD'] as const) : []),
	];
}
