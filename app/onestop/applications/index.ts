export { listDrafts } from '#app/onestop/applications/queries/list_drafts'
