import * as checkCharacter from '../../../../cas/identifiers/checkCharacter';
import * as commodityCode from '../../../../cas/identifiers/commodityCode';
import * as compact from '../../../../cas/identifiers/compact';
import * as containerNumber from '../../../../cas/identifiers/containerNumber';
import * as eori from '../../../../cas/identifiers/eori';
import * as finding from '../../../../cas/identifiers/finding';
import * as lrn from '../../../../cas/identifiers/lrn';
import * as mrn from '../../../../cas/identifiers/mrn';
import * as quotaNumber from '../../../../cas/identifiers/quotaNumber';
import * as ucr from '../../../../cas/identifiers/ucr';
import * as unLocode from '../../../../cas/identifiers/unLocode';
import * as unNumber from '../../../../cas/identifiers/unNumber';
import * as vatNumber from '../../../../cas/identifiers/vatNumber';
import { characterCount, composed, onOneLineOf } from '../../../../cas/characters';
import { withoutTrailingZeros } from '../../../../cas/digits';
import { checkDate, checkDateTime, isDay, timeOfDatabase } from '../../../../cas/messages/model/calendar';
import { controlFindings, mayHaveControls } from '../../../../cas/messages/model/control';
import { textReader, valueReader, type Reader } from '../measure/reader';

const of = (file: string, readers: Readonly<Record<string, (text: string) => unknown>>): Reader[] =>
	Object.entries(readers).map(([name, read]) => textReader(`cas/identifiers/${file}.ts ${name}`, read));

/** The numbers by which customs knows goods, parties, places and declarations. */
export const IDENTIFIER_READERS: readonly Reader[] = [
	...of('checkCharacter', { checkRemainder: checkCharacter.checkRemainder, checkDigitOf: checkCharacter.checkDigitOf }),
	...of('commodityCode', {
		normaliseCommodityCode: commodityCode.normaliseCommodityCode,
		checkCommodityCode: commodityCode.checkCommodityCode,
	}),
	...of('compact', { compactUpper: compact.compactUpper, trimmed: compact.trimmed }),
	...of('containerNumber', {
		normaliseContainerNumber: containerNumber.normaliseContainerNumber,
		isContainerNumber: containerNumber.isContainerNumber,
		checkContainerNumber: containerNumber.checkContainerNumber,
	}),
	...of('eori', { normaliseEori: eori.normaliseEori, isEori: eori.isEori, checkEori: eori.checkEori }),
	...of('finding', { quoted: finding.quoted }),
	...of('lrn', { normaliseLrn: lrn.normaliseLrn, isLrn: lrn.isLrn, checkLrn: lrn.checkLrn }),
	...of('mrn', { normaliseMrn: mrn.normaliseMrn, isMrn: mrn.isMrn, checkMrn: mrn.checkMrn }),
	...of('quotaNumber', {
		normaliseQuotaNumber: quotaNumber.normaliseQuotaNumber,
		checkQuotaNumber: quotaNumber.checkQuotaNumber,
	}),
	...of('ucr', { normaliseUcr: ucr.normaliseUcr, isUcr: ucr.isUcr, checkUcr: ucr.checkUcr }),
	...of('unLocode', {
		normaliseUnLocode: unLocode.normaliseUnLocode,
		isUnLocode: unLocode.isUnLocode,
		checkUnLocode: unLocode.checkUnLocode,
	}),
	...of('unNumber', {
		normaliseUnNumber: unNumber.normaliseUnNumber,
		checkUnNumber: unNumber.checkUnNumber,
	}),
	...of('vatNumber', {
		normaliseVatNumber: vatNumber.normaliseVatNumber,
		checkVatNumber: vatNumber.checkVatNumber,
	}),
	textReader('cas/messages/model/calendar.ts checkDate', checkDate),
	textReader('cas/messages/model/calendar.ts checkDateTime', checkDateTime),
	textReader('cas/messages/model/calendar.ts isDay', isDay),
	valueReader('cas/messages/model/calendar.ts timeOfDatabase', timeOfDatabase),
	textReader('cas/messages/model/control.ts mayHaveControls', mayHaveControls),
	textReader('cas/messages/model/control.ts controlFindings', (text) => controlFindings(text, false)),
	textReader('cas/characters.ts characterCount', characterCount),
	textReader('cas/characters.ts composed', (text) => composed(text, 512)),
	textReader('cas/characters.ts onOneLineOf', onOneLineOf),
	textReader('cas/digits.ts withoutTrailingZeros', withoutTrailingZeros),
];
