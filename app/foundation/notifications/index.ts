export { linkCases } from '#app/foundation/notifications/case_link'
export { unreadCount } from '#app/foundation/notifications/queries/unread_count'
