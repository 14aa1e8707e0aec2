import { checkUnLocode, normaliseUnLocode } from '../../identifiers/unLocode';
import { group, text } from '../model/field';

/** Where the goods are: a UN/LOCODE, an authorisation or a location code. */
export function goodsLocation(help: string) {
	return group(
		{ labels: ['Goods location', 'Localisation des marchandises', 'Plaats van de goederen', 'Warenort'], help },
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
	);
}
