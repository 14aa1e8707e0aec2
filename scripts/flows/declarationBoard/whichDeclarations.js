// Each declaration once, though several of its events may have come together.
return [...new Set($input.all().map(({ json }) => json.key))].map((key) => ({ json: { key } }));
