import { dateTime, group, text } from '../model/field';
import { defineMessage } from '../model/message';
import { checkUnLocode, normaliseUnLocode } from '../../identifiers/unLocode';

/** Body of Goods Arrived. CAS documents the action, not its body; all fields are assumed and optional. */
export const goodsArrivedFields = {
	arrivalDateTime: dateTime({
		labels: ['Arrival', 'Arrivée', 'Aankomst', 'Ankunft'],
		help: 'When the goods arrived, with the time zone; now when absent',
		example: '2026-11-05T09:30:00Z',
	}),
	goodsLocation: group(
		{
			labels: ['Goods location', 'Localisation des marchandises', 'Plaats van de goederen', 'Warenort'],
			help: 'Where customs can look at the goods, where it is not the declared place',
		},
		{
			unLocode: text({
				labels: ['UN/LOCODE', 'UN/LOCODE', 'UN/LOCODE', 'UN/LOCODE'],
				help: 'Place as UN/LOCODE',
				example: 'BEANR',
				normalise: normaliseUnLocode,
				check: checkUnLocode,
			}),
			id: text({
				labels: ['Authorisation or location', 'Autorisation ou lieu', 'Vergunning of locatie', 'Bewilligung oder Ort'],
				help: 'Authorisation number or location code',
				example: 'BEANRA00042',
				maxLength: 35,
			}),
		},
	),
};

export const goodsArrived = defineMessage({
	name: 'GoodsArrived',
	labels: {
		en: 'Arrival of goods',
		fr: 'Arrivée des marchandises',
		nl: 'Aankomst van goederen',
		de: 'Ankunft der Waren',
	},
	root: group(
		{ labels: ['Arrivals', 'Arrivées', 'Aankomsten', 'Ankünfte'], help: 'Goods that have arrived' },
		goodsArrivedFields,
	),
	identity: [],
	rules: [],
});
