import type { WorkflowNode } from '../../host/workflowJson';
import type { NodeCatalogue } from '../nodeCatalogue';
import { outputCount } from './connections';

/** A rectangle on the canvas, in its pixels. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** As n8n 2.41 draws: a square, taller by this for each output beyond two; its name below it, wider than the square. */
const NODE_PIXELS = 96;
const PIXELS_PER_OUTPUT = 32;
const NAME_PIXELS = 48;
const NAME_OVERHANG_PIXELS = 40;

/** Where a node and its name are drawn. */
export function nodeBox(node: WorkflowNode, catalogue: NodeCatalogue): Box {
	const [left, top] = node.position;
	const outputs = outputCount(node, catalogue) ?? 1;
	return {
		left: left - NAME_OVERHANG_PIXELS,
		top,
		right: left + NODE_PIXELS + NAME_OVERHANG_PIXELS,
		bottom: top + NODE_PIXELS + Math.max(0, outputs - 2) * PIXELS_PER_OUTPUT + NAME_PIXELS,
	};
}

/** n8n's own size of a new sticky note. */
const STICKY_WIDTH = 240;
const STICKY_HEIGHT = 160;

export function stickyBox({ position: [left, top], parameters }: WorkflowNode): Box {
	const width = Number(parameters.width ?? STICKY_WIDTH);
	const height = Number(parameters.height ?? STICKY_HEIGHT);
	return { left, top, right: left + width, bottom: top + height };
}

export const overlap = (one: Box, other: Box) =>
	one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

export const inside = (inner: Box, outer: Box) =>
	inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
