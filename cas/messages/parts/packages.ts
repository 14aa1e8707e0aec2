import { packageTypes } from '../../codes/packageTypes';
import { code, group, integer, list, text } from '../model/field';

/** How goods are packed: as many entries as there are kinds of package. */
export function packages() {
	return list(
		{
			labels: ['Packages', 'Colis', 'Colli', 'Packstücke'],
			help: 'How the item is packed',
			evidencedIn: 2020,
			column: 'packages',
		},
		group(
			{ labels: ['Package', 'Colis', 'Collo', 'Packstück'], help: 'One kind of package', evidencedIn: 2020 },
			{
				quantity: integer({
					labels: ['Number', 'Nombre', 'Aantal', 'Anzahl'],
					help: 'Number of packages',
					example: 4,
					evidencedIn: 2020,
					minimum: 0,
					maxDigits: 8,
					synonyms: ['Packages', 'Number of packages', 'Colis', 'Colli', 'Packstücke'],
				}),
				type: code(packageTypes, {
					labels: ['Type', 'Type', 'Soort', 'Art'],
					help: 'Kind of package, UN/ECE Recommendation 21',
					example: 'PX',
					evidencedIn: 2020,
					synonyms: ['Package type', 'Type de colis', 'Soort collo', 'Packstückart'],
				}),
				shippingMarks: text({
					labels: ['Shipping marks', "Marques d'expédition", 'Verzendingsmerken', 'Versandzeichen'],
					synonyms: ['Marks', 'Marques', 'Merken', 'Zeichen'],
					help: 'Shipping marks and numbers',
					example: 'SM 1187 1-4',
					evidencedIn: 2020,
					maxLength: 512,
				}),
			},
		),
	);
}
