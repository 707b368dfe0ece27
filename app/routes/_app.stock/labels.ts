/** What stands in a suggestion of items, and names one of them again: the SKU is unique. */
export const itemLabel = ({ name, sku }: { name: string; sku: string }): string => `${name} · ${sku}`;
