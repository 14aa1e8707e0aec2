import { dateTime, group } from '../model/field';
import { defineMessage } from '../model/message';
import { goodsLocation } from '../parts/goodsLocation';

/** Body of Goods Arrived. CAS documents the action, not its body; all fields are assumed and optional. */
const goodsArrivedFields = {
	arrivalDateTime: dateTime({
		labels: ['Arrival', 'Arrivée', 'Aankomst', 'Ankunft'],
		help: 'When the goods arrived, with the time zone; now when absent',
		example: '2026-11-05T09:30:00Z',
	}),
	goodsLocation: goodsLocation('Where customs can look at the goods, where it is not the declared place'),
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
