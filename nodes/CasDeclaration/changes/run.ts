import type { IExecuteFunctions } from 'n8n-workflow';
import { connectionOf, type CasConnection } from '../../shared/transport/connection';
import { grantedScopes } from '../../shared/transport/grantedScopes';
import { Turns } from '../../shared/timing/inTurn';
import { changeOptionsOf, type ChangeOptions } from './changeOptions';

/** One run of an operation that changes declarations: what all its items share. */
export interface ChangeRun {
	readonly context: IExecuteFunctions;
	readonly connection: CasConnection;
	readonly options: ChangeOptions;
	/** Changes of one declaration go one after the other, so that each sees what the one before did. */
	readonly turns: Turns;
	scopes(): Promise<readonly string[] | undefined>;
}

export async function changeRun(context: IExecuteFunctions): Promise<ChangeRun> {
	const connection = await connectionOf(context);
	return {
		context,
		connection,
		options: changeOptionsOf(context),
		turns: new Turns(),
		scopes: grantedScopes(context, connection),
	};
}
