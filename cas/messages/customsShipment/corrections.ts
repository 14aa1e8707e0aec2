import { group, transparent } from '../model/field';
import { defineMessage } from '../model/message';
import { columnSince, itemColumnSince } from './earlierShape';
import { goodsItem as goodsItemGroup } from './goodsItem';
import { goodsShipmentFields } from './goodsShipment';
import { declarationHeaderRules, goodsItemOnlyRules } from './rules';
import { documentFields } from './singleAdministrativeDocument';

const headerFields = {
	...documentFields,
	goodsShipment: transparent(2020, 'The shipment of goods', goodsShipmentFields),
};

/**
 * What an update of a declaration may change: the declaration without its goods items, which have calls of their own, as it is
 * read back. That the names are those of the shipment is assumed; CAS documents the call, not its body ("declarations").
 */
export const declarationHeader = defineMessage({
	name: 'DeclarationHeader',
	labels: {
		en: 'Declaration header',
		fr: 'En-tête de déclaration',
		nl: 'Hoofding van de aangifte',
		de: 'Kopf der Anmeldung',
	},
	root: group(
		{
			labels: ['Declarations', 'Déclarations', 'Aangiften', 'Anmeldungen'],
			help: 'Declarations to be changed',
		},
		headerFields,
	),
	assumedBecause: 'named as in the customs shipment',
	columnSince,
	identity: [],
	...declarationHeaderRules,
});

/** The body of a goods item, as the calls for single items take it. Documented ("declaration items") are the calls, not the fields. */
export const goodsItem = defineMessage({
	name: 'GoodsItem',
	labels: { en: 'Goods item', fr: 'Article', nl: 'Artikel', de: 'Warenposition' },
	root: goodsItemGroup,
	assumedBecause: 'named as in the customs shipment',
	columnSince: itemColumnSince,
	identity: [],
	...goodsItemOnlyRules,
});
