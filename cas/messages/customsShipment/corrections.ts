import { group } from '../model/field';
import { defineMessage } from '../model/message';
import { netAboveGross } from '../rules/masses';
import { customsShipmentFields } from './customsShipment';
import { goodsItem as goodsItemGroup } from './goodsItem';
import { customsShipmentRules } from './rules';

const {
	messageType: _ofIngestion,
	externalReference: _key,
	direction: _otherHalfOfTheKey,
	governmentAgencyGoodsItems: _changedOneByOne,
	...headerFields
} = customsShipmentFields;

/**
 * What an update of a declaration may change: the shipment without its key and its goods items, which have calls of their own.
 * That the names are those of the shipment is assumed; CAS documents the call, not its body ("declarations").
 */
export const declarationHeader = defineMessage<typeof headerFields>({
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
	identity: [],
	rules: customsShipmentRules,
});

/** The body of a goods item, as the calls for single items take it. Documented ("declaration items") are the calls, not the fields. */
export const goodsItem = defineMessage({
	name: 'GoodsItem',
	labels: { en: 'Goods item', fr: 'Article', nl: 'Goederenitem', de: 'Warenposition' },
	root: goodsItemGroup,
	identity: [],
	rules: [
		{
			name: 'mass.netAboveGross',
			severity: 'refuse',
			about: 'The net mass is not above the gross mass',
			find: (item) => netAboveGross('', item),
		},
	],
});
