export { takeUploads, type TakenFile } from '#app/foundation/files/actions/take_uploads'
