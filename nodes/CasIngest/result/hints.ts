import type { IExecuteFunctions } from 'n8n-workflow';

const LISTEN = 'Receive the event CustomsShipmentInformation (CreationUnsuccessful) with CAS Notification Trigger';

/** Says beside the output what acceptance means, so that nobody takes it for a declaration. */
export function hintOfAcceptance(context: IExecuteFunctions, count: number, isShipment: boolean): void {
	if (count === 0) return;
	const taken = `CAS has received ${count === 1 ? 'one message' : `${count} messages`} and checks ${count === 1 ? 'it' : 'them'} afterwards`;
	const message = isShipment
		? `${taken}: there is no declaration yet, and CAS may still refuse one. ${LISTEN}, or add the option Wait for the Result`
		: `${taken}: CAS may still refuse one. Its ingestion history shows the message by its referenceId`;
	context.addExecutionHints({ message, location: 'outputPane', type: 'info' });
}

/** Says beside the output that the waiting ended before CAS had decided. */
export function hintOfUnknown(context: IExecuteFunctions, count: number): void {
	if (count === 0) return;
	const message = `The result of ${count === 1 ? 'one shipment' : `${count} shipments`} is not known yet. ${LISTEN}, or raise Wait for the Result`;
	context.addExecutionHints({ message, location: 'outputPane', type: 'info' });
}
