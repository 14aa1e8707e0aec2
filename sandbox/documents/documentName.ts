import type { Declaration, DeclarationDocument } from '../world/records';

/** `SAD-26BE….pdf` */
export const documentName = ({ mrn, lrn }: Pick<Declaration, 'mrn' | 'lrn'>, { kind }: DeclarationDocument) =>
	`${kind}-${mrn ?? lrn}.pdf`;
