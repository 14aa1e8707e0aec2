import type { IDataObject } from 'n8n-workflow';
import { identityOfDeclaration } from '../../../../cas/contract/declaration';
import { withoutSecretAddresses } from '../../../../cas/contract/secretAddresses';
import { sealAddress } from '../../../shared/sealedAddress';

/** A declaration as output: its identity at the top under the common names, all of CAS's data as it came, document addresses sealed. */
export function declarationItem(declaration: Record<string, unknown>, clientSecret: string): { json: IDataObject } {
	const safe = withoutSecretAddresses(declaration, (url) => sealAddress(url, clientSecret));
	return { json: { ...identityOfDeclaration(safe), ...safe } as IDataObject };
}
