import { holdsAccessKey } from '../../../../cas/addresses/accessKey';
import { addressesIn } from '../../../../cas/addresses/found';
import { readableAddress } from '../../../../cas/addresses/readableAddress';
import { secretBy } from '../../../../cas/addresses/secretBy';
import { unescaped } from '../../../../cas/addresses/unescaped';
import { isUnprotected } from '../../../../cas/contract/customHosts';
import { ACCEPTANCE } from '../../../../cas/contract/environments';
import { mayHoldAddress } from '../../../../cas/contract/secretAddresses';
import { pathValueProblem } from '../../../../cas/request/pathValue';
import { asSentence, onOneLine, withFullStop } from '../../../../cas/sentence';
import { addressSeal } from '../../../../nodes/shared/documents/sealedAddress';
import { textReader, valueReader, type Reader } from '../measure/reader';

const seal = addressSeal('secret', ACCEPTANCE);
const isSecret = secretBy(ACCEPTANCE);
const MOST_CHARACTERS = 500;

/** Addresses wherever CAS writes them, in fields and in sentences. */
export const ADDRESS_READERS: readonly Reader[] = [
	textReader('cas/addresses/accessKey.ts holdsAccessKey', (path) => holdsAccessKey(path, { isOfApi: false })),
	textReader(
		'cas/addresses/accessKey.ts holdsAccessKey',
		(text) => holdsAccessKey(`/a?${text}`, { isOfApi: true }),
		'a query',
	),
	textReader('cas/addresses/found.ts addressesIn', addressesIn),
	textReader('cas/addresses/found.ts addressesIn', (text) => addressesIn(`https://${text}`), 'behind a scheme'),
	textReader('cas/addresses/readableAddress.ts readableAddress', readableAddress),
	textReader('cas/addresses/unescaped.ts unescaped', unescaped),
	textReader('cas/addresses/secretBy.ts secretBy', (text) => isSecret(`https://${text}`)),
	textReader('cas/contract/customHosts.ts isUnprotected', isUnprotected),
	textReader('cas/contract/customHosts.ts isUnprotected', (text) => isUnprotected(`http://${text}`), 'behind a scheme'),
	valueReader('cas/contract/secretAddresses.ts mayHoldAddress', mayHoldAddress),
	textReader('cas/request/pathValue.ts pathValueProblem', (text) => pathValueProblem('id', text)),
	textReader('cas/sentence.ts onOneLine', onOneLine),
	textReader('cas/sentence.ts withFullStop', withFullStop),
	textReader('cas/sentence.ts asSentence', (text) => asSentence(text, MOST_CHARACTERS)),
	valueReader('nodes/shared/documents/sealedAddress.ts addressSeal', (value) =>
		seal.sealed({ url: value, text: value }),
	),
	textReader(
		'nodes/shared/documents/sealedAddress.ts addressSeal',
		(text) => seal.opened(`cas-document.v1.${text}`),
		'opened',
	),
];
