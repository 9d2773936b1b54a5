export { Department } from '#app/foundation/organizations/models/department'
