import { countries } from '../../../../cas/codes/countries';
import { packageTypes } from '../../../../cas/codes/packageTypes';
import { checkAmountDecimals, decimalsOf } from '../../../../cas/codes/currencies';
import { units } from '../../../../cas/codes/units';
import { isAuthorisationDocument } from '../../../../cas/codes/documentTypes';
import { preferentialOrigins } from '../../../../cas/codes/preferentialOrigins';
import { procedures } from '../../../../cas/codes/procedures';
import * as procedureCodes from '../../../../cas/codes/procedures';
import { folded } from '../../../../cas/codes/folded';
import { checkCode, refusesCode, suggestCode } from '../../../../cas/codes/suggest';
import { editDistance } from '../../../../cas/codes/editDistance';
import { supersededCode } from '../../../../cas/codes/superseded';
import { ukProcedureDirection } from '../../../../cas/codes/ukProcedures';
import { isInUk, isInUnion } from '../../../../cas/codes/unionTerritory';
import { customsShipment } from '../../../../cas/messages';
import { leavesOf } from '../../../../cas/messages/model/leaves';
import { rowLists } from '../../../../cas/messages/model/rowFields';
import type { LeafField } from '../../../../cas/messages/model/field';
import { readCell } from '../../../../cas/workbook/values/cells';
import { codeOf } from '../../../../cas/workbook/values/codeNames';
import { columnIndex } from '../../../../cas/workbook/open/columnIndex';
import { isoCell, writtenCell } from '../../../../cas/workbook/open/xlsx/cellValue';
import { monthOf } from '../../../../cas/workbook/values/monthNames';
import { noValue } from '../../../../cas/workbook/values/errorWords';
import { footerFinding } from '../../../../cas/workbook/rows/footers';
import { unreadableSign, visible } from '../../../../cas/workbook/values/invisible';
import { digitsAsShown, isDateFormat, isGeneral, isPercentFormat } from '../../../../cas/workbook/open/numberFormat';
import { isSheetOfOurs } from '../../../../cas/workbook/rows/ownTexts';
import { withLineEnds } from '../../../../cas/workbook/xml/xmlEntities';
import { cellText, showsAnything, someCell } from '../../../../cas/workbook/open/rawCell';
import { readDateText } from '../../../../cas/workbook/values/textDate';
import { textKey } from '../../../../cas/workbook/headers/textKey';
import { readNumberText } from '../../../../cas/workbook/values/textNumber';
import { isExampleRow } from '../../../../cas/workbook/rows/exampleRow';
import { literal, neutralised } from '../../../../cas/workbook/package/neutralised';
import { textContent } from '../../../../cas/workbook/package/plainText';
import { localSerial } from '../../../../cas/workbook/status/localTime';
import { shown } from '../../../../cas/shown';
import { problemText } from '../../../../cas/problem';
import { textReader, valueReader, type Reader } from '../measure/reader';

const fields = [
	...leavesOf(customsShipment.root),
	...rowLists(customsShipment).flatMap(({ field }) => leavesOf(field.item)),
];
const fieldOf = (kind: LeafField['kind']) => fields.find(({ field }) => field.kind === kind)?.field;
const cell = (text: string) => ({ kind: 'text', text }) as const;

const cellReaders = (['text', 'code', 'number', 'date', 'dateTime', 'boolean'] as const).flatMap((kind) => {
	const field = fieldOf(kind);
	return field === undefined
		? []
		: [textReader('cas/workbook/values/cells.ts readCell', (text) => readCell(cell(text), field, {}), `a ${kind}`)];
});

/** What a cell holds, and the codes, numbers and dates that are read out of it. */
export const CELL_READERS: readonly Reader[] = [
	...cellReaders,
	textReader('cas/workbook/values/codeNames.ts codeOf', (text) => codeOf(countries, text), 'countries'),
	textReader('cas/workbook/values/codeNames.ts codeOf', (text) => codeOf(units, text), 'units'),
	textReader('cas/workbook/values/textNumber.ts readNumberText', (text) => readNumberText(text, undefined)),
	textReader(
		'cas/workbook/values/textNumber.ts readNumberText',
		(text) => readNumberText(text, 'comma'),
		'with a comma',
	),
	textReader('cas/workbook/values/textDate.ts readDateText', (text) => readDateText(text, undefined)),
	textReader('cas/workbook/headers/textKey.ts textKey', textKey),
	textReader('cas/workbook/values/monthNames.ts monthOf', monthOf),
	textReader('cas/workbook/open/numberFormat.ts isDateFormat', isDateFormat),
	textReader('cas/workbook/open/numberFormat.ts isGeneral', isGeneral),
	textReader('cas/workbook/open/numberFormat.ts isPercentFormat', isPercentFormat),
	textReader('cas/workbook/values/errorWords.ts noValue', noValue),
	textReader('cas/workbook/rows/footers.ts footerFinding', (text) => footerFinding(text, () => false)),
	textReader('cas/workbook/values/invisible.ts visible', (text) => visible(text)),
	textReader('cas/workbook/values/invisible.ts unreadableSign', unreadableSign),
	textReader('cas/workbook/rows/ownTexts.ts isSheetOfOurs', isSheetOfOurs),
	textReader('cas/workbook/xml/xmlEntities.ts withLineEnds', withLineEnds),
	textReader('cas/workbook/open/numberFormat.ts digitsAsShown', (text) => digitsAsShown(8_471_300, text)),
	textReader('cas/workbook/open/rawCell.ts cellText', (text) => cellText(cell(text))),
	textReader('cas/workbook/open/rawCell.ts showsAnything', (text) => showsAnything(cell(text))),
	textReader('cas/workbook/open/columnIndex.ts columnIndex', columnIndex),
	textReader('cas/workbook/open/xlsx/cellValue.ts isoCell', isoCell),
	textReader('cas/workbook/rows/exampleRow.ts isExampleRow', (text) => isExampleRow({ cells: [cell(text)] })),
	textReader('cas/workbook/package/neutralised.ts neutralised', neutralised),
	textReader('cas/workbook/package/neutralised.ts literal', literal),
	textReader('cas/workbook/open/xlsx/cellValue.ts writtenCell', (text) => writtenCell(text, 0)),
	textReader('cas/workbook/open/rawCell.ts someCell', (text) =>
		someCell({ cells: [{ kind: 'text', text }] }, () => false),
	),
	textReader('cas/workbook/package/plainText.ts textContent', textContent),
	textReader('cas/workbook/status/localTime.ts localSerial', (text) => localSerial(text, 'Europe/Brussels', false)),
	valueReader('cas/shown.ts shown', shown),
	textReader('cas/problem.ts problemText', (text) => problemText({ label: text, message: text, action: text })),
];

export const CODE_READERS: readonly Reader[] = [
	textReader('cas/codes/suggest.ts suggestCode', (text) => suggestCode(countries, text)),
	textReader('cas/codes/suggest.ts suggestCode', (text) => suggestCode(packageTypes, text), 'packages'),
	textReader('cas/codes/suggest.ts checkCode', (text) => checkCode(procedures, text), 'an open list'),
	textReader('cas/codes/suggest.ts checkCode', (text) => checkCode(countries, text)),
	textReader('cas/codes/suggest.ts checkCode', (text) => checkCode(preferentialOrigins, text), 'a usual form'),
	textReader('cas/codes/currencies.ts decimalsOf', decimalsOf),
	textReader('cas/codes/currencies.ts checkAmountDecimals', (text) => checkAmountDecimals(1.5, text)),
	textReader('cas/codes/documentTypes.ts isAuthorisationDocument', isAuthorisationDocument),
	textReader('cas/codes/editDistance.ts editDistance', (text) => editDistance(text, 'Belgium', 2)),
	textReader('cas/codes/folded.ts folded', folded),
	textReader('cas/codes/suggest.ts refusesCode', (text) => refusesCode(countries, text)),
	textReader('cas/codes/superseded.ts supersededCode', (text) => supersededCode('countries', text)),
	textReader('cas/codes/unionTerritory.ts isInUnion', isInUnion),
	textReader('cas/codes/unionTerritory.ts isInUk', isInUk),
	textReader('cas/codes/ukProcedures.ts ukProcedureDirection', ukProcedureDirection),
	...(
		[
			'normaliseProcedureCode',
			'splitProcedureCode',
			'procedureCodeName',
			'procedureDirection',
			'checkProcedureCode',
		] as const
	).map((name) => textReader(`cas/codes/procedures.ts ${name}`, procedureCodes[name])),
];
