/** A query as part of another: an order of its own would stand in the way. */
export const withoutOrder = (jql: string): string => jql.replace(/\border\s+by\b[\s\S]*$/i, '').trim();
