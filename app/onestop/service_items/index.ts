export { caseNumber } from '#app/onestop/service_items/actions/case_number'
export { resolveItem } from '#app/onestop/service_items/queries/resolve_item'
export type { ItemView } from '#app/onestop/service_items/queries/item_view'
export { listItems } from '#app/onestop/service_items/queries/list_items'
