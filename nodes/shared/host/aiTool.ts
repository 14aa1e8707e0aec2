import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * Whether an AI agent runs the node as a tool; it hears the first output only. n8n (2.41) runs a tool by the agent itself or by the
 * engine for it, and its `isToolExecution` knows of the first way alone. The type tells both: n8n makes `casDeclarationTool` of
 * `casDeclaration`.
 */
export const isAiTool = (context: IExecuteFunctions) => context.getNode().type.endsWith('Tool');
