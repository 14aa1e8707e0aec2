import { currencies } from '../../codes/currencies';
import { code, decimal, group, list } from '../model/field';
import { exciseGoods } from './excise';
import {
	articleReference,
	commodityCode,
	goodsDescription,
	netMass,
	originCountryCode,
	preferentialOriginCountryCode,
	quantity,
	quantityUnitCode,
	sequenceNumeric,
} from './goods';
import { storageLocation } from './reference';
import { authorisationReference, batchId, customsStatus, inboundGoodsItem, inboundMrn } from './stock';

/** The goods that move, one entry an article and lot. CAS documents that a movement has items, not their names. */
export function movementLines() {
	return list(
		{
			labels: ['Movement lines', 'Lignes du mouvement', 'Bewegingsregels', 'Bewegungszeilen'],
			help: 'The goods that move',
			columns: 0,
		},
		group(
			{ labels: ['Line', 'Ligne', 'Regel', 'Zeile'], help: 'One article that moves' },
			{
				sequenceNumeric: sequenceNumeric(
					['Line number', 'Numéro de ligne', 'Regelnummer', 'Zeilennummer'],
					'Number of the line, from 1',
				),
				articleReference: articleReference(),
				goodsDescription: goodsDescription(),
				commodityCode: commodityCode(),
				quantity: quantity('Quantity that moves'),
				quantityUnitCode: quantityUnitCode(),
				netMass: netMass('Weight that moves, in kilograms'),
				batchId: batchId(),
				customsStatus: customsStatus(),
				storageLocation: storageLocation(),
				authorisationReference: authorisationReference(),
				inboundMrn: inboundMrn(),
				inboundGoodsItemSequenceNumeric: inboundGoodsItem(),
				originCountryCode: originCountryCode(),
				preferentialOriginCountryCode: preferentialOriginCountryCode(),
				customsValueAmount: decimal({
					labels: ['Customs value', 'Valeur en douane', 'Douanewaarde', 'Zollwert'],
					help: 'Value that duties are worked out from',
					example: 18600,
					minimum: 0,
				}),
				currencyCode: code(currencies, {
					labels: ['Currency', 'Devise', 'Valuta', 'Währung'],
					help: 'Currency of the customs value, ISO 4217',
					example: 'EUR',
				}),
				excise: exciseGoods(),
			},
		),
	);
}
