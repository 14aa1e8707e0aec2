import { randomBytes, randomUUID } from 'node:crypto';
import type { SandboxContext } from '../context';
import type { Processor, SoundMessage } from '../ingestion/processor';
import { textOf } from '../world/readField';
import { statusOf, type Declaration } from '../world/records';
import { shipmentKey } from '../world/world';

/**
 * Documented ("sending data", "root"): a certificate is asked for on the basis of a declaration. Assumed: the declaration is
 * named by MRN, LRN or id, or by its customs shipment (outbound unless said otherwise), and it has to be released.
 */
export const requestCertificate: Processor = (context, message) => {
	const { world, agenda, clock, settings } = context;
	const declaration = declarationNamed(context, message);
	if (declaration === undefined) return { result: 'refused', outcome: `There is no ${wanted(message)}.` };
	if (declaration.history.every(({ status }) => status !== 'Released')) {
		return {
			result: 'refused',
			outcome: `Declaration ${declaration.lrn} is in ${statusOf(declaration)} status; a certificate needs a released one.`,
		};
	}
	const id = randomUUID();
	world.addCertificate({
		id,
		tenantId: message.tenantId,
		declarationId: declaration.id,
		declarationReference: textOf(message.content, 'declarationReference') ?? declaration.lrn,
		customsShipmentReference: declaration.externalReference,
		content: message.content,
		requestedAt: clock.now(),
		token: randomBytes(16).toString('hex'),
	});
	agenda.plan({ kind: 'makeCertificate', certificateId: id }, settings.stepDelays.makeCertificate);
	return { result: 'processed', outcome: `A certificate of origin for declaration ${declaration.lrn} is being made.` };
};

function declarationNamed({ world }: SandboxContext, { tenantId, content }: SoundMessage): Declaration | undefined {
	const reference = textOf(content, 'declarationReference');
	if (reference !== undefined) {
		for (const declaration of world.declarations.values()) {
			const { id, lrn, mrn } = declaration;
			if (declaration.tenantId === tenantId && [id, lrn, mrn].includes(reference)) return declaration;
		}
		return undefined;
	}
	const shipment = world.shipments.get(
		shipmentKey(
			tenantId,
			textOf(content, 'customsShipmentReference') ?? '',
			textOf(content, 'direction') === 'IN' ? 'IN' : 'OUT',
		),
	);
	return shipment && world.declarations.get(shipment.declarationId);
}

function wanted({ content }: SoundMessage): string {
	const declaration = textOf(content, 'declarationReference');
	const shipment = textOf(content, 'customsShipmentReference');
	if (declaration !== undefined) return `declaration ${declaration}`;
	return shipment === undefined
		? 'declaration without a name: give declarationReference or customsShipmentReference'
		: `declaration of customs shipment ${shipment}`;
}
