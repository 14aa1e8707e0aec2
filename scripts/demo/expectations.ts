import { isMrn } from '../../cas/identifiers/mrn';
import type { Sandbox } from '../../sandbox/server';
import { documentsOf, endStatusOf, type FollowedShipment, type Outcome } from './follow';
import type { Expected, ExpectedMistake } from './flows';

/** What did not come out as the sample's author expects, each in a sentence; empty where all did. */
export function disappointments(
	{ shipments, refusedRows, problems }: Outcome,
	expected: Expected,
	sandbox: Sandbox,
): string[] {
	const found = [...problems];
	const good = expected.shipments.filter(({ isGood }) => isGood);
	for (const { externalReference, direction } of good) {
		const shipment = shipments.find(({ reference }) => reference === externalReference);
		if (shipment === undefined) found.push(`${externalReference} was not accepted by CAS`);
		else found.push(...lacksOf(shipment, direction));
		const declarations = declarationsFor(sandbox, externalReference);
		if (declarations !== 1) found.push(`${externalReference} has ${declarations} declarations in CAS instead of one`);
	}
	for (const { reference } of shipments) {
		if (good.every(({ externalReference }) => externalReference !== reference))
			found.push(`${reference} was sent, though it should not be`);
	}
	for (const mistake of expected.mistakes) {
		const isNamed = refusedRows.some((row) => isAbout(row, mistake));
		if (!isNamed)
			found.push(`The mistake in sheet "${mistake.sheet}", cell ${mistake.column}${mistake.row}, was not named`);
	}
	if (refusedRows.length !== expected.mistakes.length) {
		found.push(`${refusedRows.length} rows were refused instead of ${expected.mistakes.length}`);
	}
	return found;
}

function lacksOf({ reference, status, mrn, documents }: FollowedShipment, direction: string): string[] {
	const kinds = documents.map(({ kind }) => kind).sort();
	const unusable = documents.filter(({ problem }) => problem !== undefined);
	return [
		...(status === endStatusOf(direction)
			? []
			: [`${reference} is ${status ?? 'without a status'} instead of ${endStatusOf(direction)}`]),
		...(mrn !== undefined && isMrn(mrn) ? [] : [`${reference} has no correct MRN (${mrn ?? 'none'})`]),
		...(kinds.join() === documentsOf(direction).join()
			? []
			: [
					`${reference} has the documents ${kinds.join(', ') || 'none'} instead of ${documentsOf(direction).join(', ')}`,
				]),
		...unusable.map(({ kind, problem }) => `${reference}: its ${kind} ${problem}`),
	];
}

function declarationsFor(sandbox: Sandbox, externalReference: string): number {
	return sandbox.control
		.state()
		.declarations.filter((declaration) => declaration.externalReference === externalReference).length;
}

function isAbout(row: Outcome['refusedRows'][number], mistake: ExpectedMistake): boolean {
	return (
		row.sheet === mistake.sheet &&
		row.row === mistake.row &&
		row.column === mistake.column &&
		row.header === mistake.header &&
		row.value === String(mistake.value) &&
		row.reference === mistake.externalReference
	);
}
