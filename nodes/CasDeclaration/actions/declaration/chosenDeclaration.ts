import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { identityOfDeclaration } from '../../../../cas/contract/declaration';
import { isMeant } from '../../../../cas/declaration/isMeant';
import { nameOfDeclaration } from '../../../../cas/declaration/name';
import { checkMrn, normaliseMrn } from '../../../../cas/identifiers/mrn';
import type { Verdict } from '../../../../cas/request/outcomes';
import type { SearchFilters } from '../../../../cas/request/declarations';
import type { CasConnection } from '../../../shared/transport/connection';
import { declarationsPage, pageSizeOf } from '../../../shared/declarations/declarationsPage';
import type { ItemFailure } from '../../../shared/items/failedItem';
import { parameterFailure } from '../../../shared/items/perItem';
import { BY } from './declaration.fields';

export interface ChosenDeclaration {
	readonly declarationId: string;
	/** The declaration as the search found it, where it was looked up. */
	readonly known?: Readonly<Record<string, unknown>>;
}

/** Why no declaration is meant. `isMissing`: CAS was asked and has none, which may be a matter of time. */
export interface NotChosen {
	readonly failure: ItemFailure;
	readonly isMissing?: true;
}

/** How many of several declarations a refusal names. */
const MOST_NAMED = 5;

/** A way to look a declaration up: what to ask CAS for, and how people call it in a sentence. */
interface Lookup {
	readonly filters: SearchFilters;
	readonly subject: string;
	/** What to do where several declarations are found. */
	readonly whenSeveral: string;
}

/**
 * The declaration that the item's parameters choose. LRN, MRN and reference are looked up and must mean exactly one; a failure says in
 * a sentence which field is empty, that none was found, or which several were.
 */
export async function chosenDeclaration(
	context: IExecuteFunctions,
	connection: CasConnection,
	itemIndex: number,
): Promise<ChosenDeclaration | NotChosen> {
	const { mode, value } = locatorOf(context.getNodeParameter('declaration', itemIndex));
	switch (mode) {
		case BY.lrn:
			return value === '' ? empty('LRN', 'lrn') : await lookUp(context, connection, byLrn(value));
		case BY.mrn:
			return value === '' ? empty('MRN', 'mrn') : await lookUpMrn(context, connection, normaliseMrn(value));
		case BY.reference: {
			const direction = String(context.getNodeParameter('direction', itemIndex, '') ?? '').trim();
			return value === ''
				? empty('reference', 'externalReference')
				: await lookUp(context, connection, byReference(value, direction));
		}
		default:
			return value === '' ? empty('ID', 'declarationId') : { declarationId: value };
	}
}

/** A whole parameter may come as an expression or from an AI tool: then it is the ID alone. */
function locatorOf(parameter: unknown): { mode: string; value: string } {
	const { mode, value } =
		typeof parameter === 'object' && parameter !== null
			? (parameter as { mode?: unknown; value?: unknown })
			: { mode: BY.id, value: parameter };
	return { mode: String(mode ?? BY.id), value: String(value ?? '').trim() };
}

function empty(what: string, field: string): { failure: ItemFailure } {
	return parameterFailure(
		`Declaration is empty: no ${what} is given`,
		`Enter it, or map ${field} from an event, a search or your own data.`,
	);
}

const byLrn = (lrn: string): Lookup => ({
	filters: { lrn },
	subject: `the LRN ${lrn}`,
	whenSeveral: 'An LRN should be unique. Choose one by its ID, and inform Customs4Trade.',
});

const byMrn = (mrn: string): Lookup => ({
	filters: { mrn },
	subject: `the MRN ${mrn}`,
	whenSeveral: 'Choose one by its ID.',
});

const byReference = (externalReference: string, direction: string): Lookup => ({
	filters: { externalReference, ...(direction !== '' && { direction }) },
	subject: `the reference ${externalReference}${direction === '' ? '' : ` (${direction})`}`,
	whenSeveral: direction === '' ? 'Set Direction, or choose one by its ID.' : 'Choose one by its ID.',
});

async function lookUpMrn(
	context: IExecuteFunctions,
	connection: CasConnection,
	mrn: string,
): Promise<ChosenDeclaration | NotChosen> {
	const [refusal] = checkMrn(mrn).filter(({ severity }) => severity === 'refuse');
	return refusal === undefined
		? await lookUp(context, connection, byMrn(mrn))
		: parameterFailure(`The MRN cannot be right: ${refusal.message}`, `${refusal.action}.`);
}

async function lookUp(
	context: IExecuteFunctions,
	connection: CasConnection,
	{ filters, subject, whenSeveral }: Lookup,
): Promise<ChosenDeclaration | NotChosen> {
	const page = await declarationsPage(context, connection, { filters, limit: pageSizeOf(connection) });
	if ('failure' in page)
		return { failure: { ...page.failure, details: { ...filters, ...page.failure.details } as IDataObject } };
	const found = page.declarations.filter((declaration) => isMeant(declaration, filters));
	const [known] = found;
	if (known === undefined) {
		const description = 'Check the number. CAS creates the declaration some time after it has received the shipment.';
		const about = { ...filters, found: 0 };
		return { ...refused(`CAS has no declaration with ${subject}`, description, about), isMissing: true };
	}
	if (found.length > 1) {
		const named = found.slice(0, MOST_NAMED).map(nameWithId).join('; ');
		const more = found.length > MOST_NAMED ? '; …' : '';
		return refused(`${found.length} declarations have ${subject}`, `They are ${named}${more}. ${whenSeveral}`, {
			...filters,
			found: found.length,
		});
	}
	const { declarationId } = identityOfDeclaration(known);
	return declarationId === undefined
		? refused(`The declaration with ${subject} has no ID`, 'Choose it by its ID instead.', filters)
		: { declarationId, known };
}

const nameWithId = (declaration: Readonly<Record<string, unknown>>) =>
	`${nameOfDeclaration(declaration)} (ID ${identityOfDeclaration(declaration).declarationId ?? 'unknown'})`;

/** `about` says what was looked for, and how many were found: a flow may go on where there is none. */
function refused(
	message: string,
	description: string,
	about: SearchFilters & { found?: number },
): { failure: ItemFailure } {
	const verdict: Verdict = {
		outcome: 'refused',
		code: (about.found ?? 0) > 1 ? 'notUnique' : 'notFound',
		retry: 'afterFix',
	};
	return { failure: { message, description, details: { ...about, ...verdict } as IDataObject } };
}
