import type { KnownStatus } from '../../../cas/contract/statuses';
import { anExport } from '../../sandbox/support/shipment';
import { shipped } from './declarations';
import type { TestCas } from './testCas';

type Shipment = Record<string, unknown>;

/** Ships and waits until the declaration rests in the status; returns its id. */
export async function restingDeclaration(
	cas: TestCas,
	status: KnownStatus,
	shipment: Shipment = anExport('SO-1'),
): Promise<string> {
	const externalReference = String(shipment.externalReference);
	const wanted =
		status === 'Invalid' || status === 'CustomsError' ? { outcome: status } : { outcome: 'stay' as const, status };
	cas.sandbox.control.setOutcome({ externalReference, ...wanted });
	await shipped(cas, [{ json: shipment as never }]);
	const { id = '', currentStatus } = stateOf(cas, externalReference) ?? {};
	expect(currentStatus).toBe(status);
	return id;
}

/** The declaration of the shipment as the sandbox has it. */
export const stateOf = (cas: TestCas, externalReference: string) =>
	cas.sandbox.control.state().declarations.find((known) => known.externalReference === externalReference);
