import { article, customsShipment } from '../../../cas/messages';
import { columnOf } from '../../../cas/messages/model/columnOf';

const GOODS = 'singleAdministrativeDocument.goodsShipment';
const ITEM = `${GOODS}.governmentAgencyGoodsItems[2]`;

describe('the column that holds a place on the wire', () => {
	it.each([
		['externalReference', 'externalReference'],
		['singleAdministrativeDocument.invoiceCurrency', 'invoiceCurrency'],
		[`${GOODS}.exporter.address.city`, 'exporter__address__city'],
		[`${GOODS}.destination.country`, 'destinationCountry'],
		[`${ITEM}.goodsMeasure.nmass`, 'goodsItems__netMass'],
		[`${ITEM}.governmentProcedure.prevProc`, 'goodsItems__procedure'],
		[`${ITEM}.packagings[3].type`, 'goodsItems__packages__3__type'],
		[`${ITEM}.additionalDocuments[1].category`, 'goodsItems__additionalDocuments__1__type'],
		[`${ITEM}.commodity.classifications[0].code`, 'goodsItems__commodityCode'],
		[`${ITEM}.commodity.classifications[2].code`, 'goodsItems__otherClassifications__1__code'],
		[`${ITEM}.commodity.dutyTaxFees[0].preference2`, 'goodsItems__preference'],
		[`${ITEM}.commodity.dutyTaxFees[2].quotaId`, 'goodsItems__dutyTaxFees__2__quotaOrderNumber'],
	])('%s is %s', (path, column) => expect(columnOf(customsShipment, path)).toBe(column));

	it.each([[''], ['version'], ['x'], [GOODS], [ITEM], [`${ITEM}.commodity.x`]])('is none for "%s"', (path) => {
		expect(columnOf(customsShipment, path)).toBeUndefined();
	});

	it('counts no version of an article but the later ones', () => {
		expect(columnOf(article, 'versions[0].netMass')).toBe('netMass');
		expect(columnOf(article, 'versions[1].netMass')).toBe('versions__1__netMass');
	});
});
