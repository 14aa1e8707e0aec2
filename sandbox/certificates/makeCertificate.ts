import { COO_DOCUMENT_PATH } from '../../cas/contract/documents';
import type { SandboxContext } from '../context';
import { emitEvent } from '../events/emitEvent';
import { storageLocationOf } from '../shipment/read';
import { textOf } from '../world/readField';
import type { CertificateOfOrigin } from '../world/stockRecords';

/** Makes a certificate known: `CoOPDFCreated`, fields as documented on its page. It is drawn when somebody downloads it. */
export function makeCertificate(context: SandboxContext, certificateId: string): void {
	const { world, clock } = context;
	const certificate = world.certificates.get(certificateId);
	const declaration = certificate && world.declarations.get(certificate.declarationId);
	if (certificate === undefined || declaration === undefined || certificate.createdAt !== undefined) return;
	certificate.createdAt = clock.now();
	emitEvent(context, {
		tenantId: certificate.tenantId,
		eventType: 'CoOPDFCreated',
		eventSubType: 'CertificateOfOrigin',
		data: {
			certificateOfOriginId: certificate.id,
			customsShipmentReference: certificate.customsShipmentReference,
			storageLocation:
				textOf(certificate.content, 'storageLocation') ?? storageLocationOf(world.contentOf(declaration)) ?? null,
			declarationReference: certificate.declarationReference,
			url: certificateUrl(context, certificate),
		},
	});
	world.changed();
}

/** Documented (ev:CoOPDFCreated): the tokenised URL. Whoever has it can read the certificate. */
export function certificateUrl(
	{ origin }: Pick<SandboxContext, 'origin'>,
	{ tenantId, id, token }: CertificateOfOrigin,
): string {
	return (
		origin() +
		COO_DOCUMENT_PATH.value
			.replace('{tenantId}', encodeURIComponent(tenantId))
			.replace('{certificateOfOriginId}', id)
			.replace('{token}', token)
	);
}
