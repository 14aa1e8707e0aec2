import type { INodeExecutionData } from 'n8n-workflow';
import { timePasses } from './manualTime';
import { exportItems } from './shipments';
import type { TestCas } from './testCas';

const UNTIL_RELEASED_MS = 30 * 60_000;

/** Ships and waits until customs has released everything and the documents are there; returns the ids of the declarations. */
export async function releasedDeclarations(cas: TestCas, ...references: string[]): Promise<string[]> {
	await shipped(cas, exportItems(...references), UNTIL_RELEASED_MS);
	return references.map((reference) => {
		const declaration = cas.sandbox.control.state().declarations.find((known) => known.externalReference === reference);
		return declaration?.id ?? '';
	});
}

/** Ships and waits until there are declarations. */
export async function newDeclarations(cas: TestCas, references: readonly string[]): Promise<void> {
	await shipped(cas, exportItems(...references), 1_500);
}

/** Ships whatever the items are and lets time pass: half an hour releases what nothing holds up. */
export async function shipped(
	cas: TestCas,
	items: INodeExecutionData[],
	milliseconds: number = UNTIL_RELEASED_MS,
): Promise<void> {
	const run = await cas.run(
		{
			type: 'casIngest',
			parameters: { resource: 'customsShipment', operation: 'create', options: { concurrency: 20 } },
			credentials: cas.vault.add('shipper', { ...cas.fields }),
		},
		items,
	);
	if (run.error !== undefined) throw run.error;
	await timePasses(milliseconds);
}

/** The download addresses of every document that CAS has, keys included. */
export function documentUrls(cas: TestCas): string[] {
	return cas.sandbox.control.state().declarations.flatMap(({ documents }) => documents.map(({ url }) => url));
}
