import { GOODS_ITEMS_FIELD, SHIPMENTS_FIELD } from '../../cas/contract/declaration';
import { isRecord } from '../../cas/isRecord';
import { valueAt, withValuesAt } from './document';
import { MessageShape, textBy } from './messageShape';
import type { NameMap } from './nameMap';
import { placeOf, stepsOf } from './place';
import type { ContractProfile } from './profile';

/** Where a declaration has statuses. */
const STATUS_PLACES = ['currentStatus', 'history[].status'].map(placeOf);
const ITEM_PLACE = `${SHIPMENTS_FIELD.value}[0].${GOODS_ITEMS_FIELD.value}[0]`;

/** A declaration as this CAS answers it. */
export class DeclarationShape {
	private readonly shape: MessageShape;

	constructor(
		profile: ContractProfile['declaration'],
		private readonly statuses: NameMap,
	) {
		this.shape = new MessageShape(profile);
	}

	toTheirs(ours: unknown): unknown {
		return this.shape.toTheirs(
			STATUS_PLACES.reduce(
				(document, place) =>
					withValuesAt(
						document,
						place,
						textBy((status) => this.statuses.toTheirs(status)),
					),
				ours,
			),
		);
	}

	/** A goods item alone, as it stands in its declaration. */
	itemToTheirs(item: unknown): unknown {
		const declaration = { [SHIPMENTS_FIELD.value]: [{ [GOODS_ITEMS_FIELD.value]: [item] }] };
		let found: unknown = this.shape.toTheirs(declaration);
		for (const step of stepsOf(this.shape.pathToTheirs(ITEM_PLACE))) {
			found = typeof step === 'number' ? entryOf(found, step) : valueAt(found, [step]);
		}
		return isRecord(found) ? found : item;
	}
}

const entryOf = (list: unknown, at: number): unknown => (Array.isArray(list) ? (list[at] as unknown) : undefined);
