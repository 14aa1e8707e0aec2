import axios from 'axios';

/** What makes n8n count its isolates and show the count. */
export const COUNT_ISOLATES = { N8N_METRICS: 'true', N8N_EXPRESSION_ENGINE_OBSERVABILITY_ENABLED: 'true' };

/** The setting under which n8n makes an isolate at the first expression that is evaluated, and not before. */
export const LAZY_ENGINE = { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' };

/** How many isolates an n8n has taken for its expressions since it started, by its own count: see COUNT_ISOLATES. */
export async function isolatesOf(n8nUrl: string): Promise<number> {
	const { data } = await axios.get<string>(`${n8nUrl}/metrics`, { proxy: false, responseType: 'text' });
	const [, count] = /^n8n_expression_pool_acquired\w*(?:\{[^}\n]*\})? (\d+)/m.exec(data) ?? [];
	// A counter that has not counted yet is not shown.
	return Number(count ?? 0);
}
