import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { TappedCas } from '../../harness/tappedCas';

/** One thing that a node sends, and how the sandbox shows how often it has it. */
export interface Sending {
	readonly parameters: INodeParameters;
	readonly item: IDataObject;
	/** How many of it CAS has by now: messages taken, actions asked for, goods items made, values that are as they were asked for. */
	count(): Promise<number> | number;
	/** How many things came of it, where messages of one key make one thing. */
	things?(): Promise<number>;
}

export interface Kind {
	readonly node: 'casIngest' | 'casDeclaration';
	readonly resource: string;
	readonly operation: string;
	/** What is set otherwise than by default, in a word. */
	readonly variant?: string;
	/** Whether a second one would be a second thing. */
	readonly isOnce: boolean;
	/** Whether it takes something away: what is gone already cannot be taken away again. */
	readonly isDeletion?: boolean;
	/** Whether a flow that is started again may send it again after `lookFirst`, and n8n keeps it from being booked twice. */
	readonly isGuarded: boolean;
	prepare(cas: TappedCas, reference: string): Promise<Sending>;
}

export const titleOf = ({ resource, operation, variant }: Kind) =>
	`${resource} ${operation}${variant === undefined ? '' : `, ${variant}`}`;
