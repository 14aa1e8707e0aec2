import { additionalProcedures } from './additionalProcedures';
import type { CodeList } from './codeList';
import { countries } from './countries';
import { currencies } from './currencies';
import { customsDestinations } from './customsDestinations';
import { additionalDeclarationTypes, declarationTypes, transitTypes } from './declarationTypes';
import { directions } from './directions';
import { documentKinds } from './documentKinds';
import { documentTypes } from './documentTypes';
import {
	alertReasons,
	delayExplanations,
	delayRoles,
	exciseDestinations,
	movementRoles,
	receiptConclusions,
	shortageOrExcess,
	transportArrangers,
} from './exciseActions';
import { incoterms } from './incoterms';
import { messageTypes } from './messageTypes';
import { movementTypes } from './movementTypes';
import { packageTypes } from './packageTypes';
import { partnerRoles } from './partnerRoles';
import { preferences } from './preferences';
import { preferentialOrigins } from './preferentialOrigins';
import { procedures } from './procedures';
import { stockStatuses } from './stockStatuses';
import { taxTypes } from './taxTypes';
import { transportModes } from './transportModes';
import { ukProcedures } from './ukProcedures';
import { units } from './units';

/** Every code list, in the order of the page on them: customs, then goods, then CAS's own, then excise movements. */
export const CODE_LISTS: readonly CodeList[] = [
	countries,
	preferentialOrigins,
	currencies,
	declarationTypes,
	additionalDeclarationTypes,
	transitTypes,
	procedures,
	additionalProcedures,
	ukProcedures,
	preferences,
	taxTypes,
	documentTypes,
	transportModes,
	incoterms,
	packageTypes,
	units,
	directions,
	messageTypes,
	partnerRoles,
	movementTypes,
	stockStatuses,
	customsDestinations,
	documentKinds,
	receiptConclusions,
	shortageOrExcess,
	exciseDestinations,
	alertReasons,
	delayExplanations,
	delayRoles,
	movementRoles,
	transportArrangers,
];
