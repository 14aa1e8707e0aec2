import { countries } from '../../codes/countries';
import { transportModes } from '../../codes/transportModes';
import { checkContainerNumber, normaliseContainerNumber } from '../../identifiers/containerNumber';
import { code, group, list, text, type LabelTuple } from '../model/field';

/** A lorry, vessel, aircraft or train at one point of the journey. */
export function transportMeans(labels: LabelTuple, help: string) {
	return group(
		{ labels, help },
		{
			modeCode: code(transportModes, {
				labels: ['Mode', 'Mode', 'Vervoerswijze', 'Verkehrszweig'],
				help: 'Mode of transport, one digit',
				example: '3',
			}),
			id: text({
				labels: ['Identity', 'Identité', 'Identiteit', 'Kennzeichen'],
				help: 'Number plate, IMO number or flight number',
				example: '1-ABC-123',
				maxLength: 35,
			}),
			registrationNationalityCode: code(countries, {
				labels: ['Nationality', 'Nationalité', 'Nationaliteit', 'Staatszugehörigkeit'],
				help: 'Country of registration',
				example: 'BE',
			}),
		},
	);
}

/** Containers and their seals. */
export function transportEquipment() {
	return list(
		{
			labels: ['Containers', 'Conteneurs', 'Containers', 'Container'],
			help: 'Containers that the goods are in',
		},
		group(
			{ labels: ['Container', 'Conteneur', 'Container', 'Container'], help: 'One container' },
			{
				id: text({
					labels: ['Number', 'Numéro', 'Nummer', 'Nummer'],
					help: 'Container number with owner code and check digit',
					example: 'CSQU3054383',
					normalise: normaliseContainerNumber,
					check: checkContainerNumber,
				}),
				seals: list(
					{ labels: ['Seals', 'Scellés', 'Zegels', 'Verschlüsse'], help: 'Seals on the container' },
					group(
						{ labels: ['Seal', 'Scellé', 'Zegel', 'Verschluss'], help: 'One seal' },
						{
							id: text({
								labels: ['Number', 'Numéro', 'Nummer', 'Nummer'],
								help: 'Number of the seal',
								example: 'SL448120',
								maxLength: 20,
							}),
						},
					),
				),
			},
		),
	);
}
