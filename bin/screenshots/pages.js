import { application, deskCase, firstNotice, ownCase, progressOf } from './ways.js'

/** Who looks: logins of the demo accounts; nobody is signed in as `nobody`; the name of a demo case is its applicant. */
const town = 'window-440981104'
const reviewer = 'reviewer-440981104'
const clerk = 'clerk-440981104001'
const admin = 'admin-440981'
const cityAdmin = 'admin-440900'
const person = '440999199003070025'

/**
 * The main pages: name of the file, who looks, the way there (an address, or a function of the page and the demo cases),
 * on which screen, and `whole` where the page below the fold belongs in the picture.
 */
export const pages = [
  { name: 'portal_home', as: 'nobody', way: '/' },
  { name: 'portal_items', as: 'nobody', way: '/items?q=低保' },
  { name: 'portal_guide', as: 'nobody', way: '/items/MZ009?place=440981104001', whole: true },
  { name: 'portal_sign_in', as: 'nobody', way: '/sign-in' },
  { name: 'portal_sign_up', as: 'nobody', way: '/sign-up', whole: true },
  { name: 'portal_apply_scenario', as: person, way: application('scenario'), whole: true },
  { name: 'portal_apply_form', as: person, way: application('form'), whole: true },
  { name: 'portal_apply_materials', as: person, way: application('materials'), whole: true },
  { name: 'portal_apply_check', as: person, way: application('check'), whole: true },
  { name: 'portal_my_cases', as: 'supplementing', way: '/my/cases' },
  { name: 'portal_my_case_supplement', as: 'supplementing', way: ownCase('supplementing'), whole: true },
  { name: 'portal_my_case_done', as: 'done', way: ownCase('done'), whole: true },
  { name: 'portal_messages', as: 'supplementing', way: '/my/messages' },
  { name: 'portal_progress', as: 'nobody', way: progressOf, whole: true },
  { name: 'portal_home_320', as: 'nobody', way: '/', on: 'phone', whole: true },
  { name: 'portal_guide_320', as: 'nobody', way: '/items/MZ009?place=440981104001', on: 'phone' },
  { name: 'portal_apply_320', as: person, way: application('scenario'), on: 'phone', whole: true },
  { name: 'portal_my_case_320', as: 'supplementing', way: ownCase('supplementing'), on: 'phone', whole: true },
  { name: 'desk_sign_in', as: 'nobody', way: '/desk/sign-in' },
  { name: 'desk_list', as: town, way: '/desk/cases' },
  { name: 'desk_case_accept', as: town, way: deskCase('accepting') },
  { name: 'desk_case_review', as: reviewer, way: deskCase('reviewed') },
  { name: 'desk_take_in', as: clerk, way: '/desk/take-in?item=MZ009' },
  { name: 'desk_notice', as: town, way: firstNotice('accepting') },
  { name: 'desk_list_200', as: town, way: '/desk/cases', on: 'zoomed' },
  { name: 'admin_divisions', as: admin, way: '/admin/divisions' },
  { name: 'admin_divisions_200', as: admin, way: '/admin/divisions', on: 'zoomed', whole: true },
  { name: 'admin_departments', as: admin, way: '/admin/departments' },
  { name: 'admin_accounts', as: admin, way: '/admin/accounts' },
  { name: 'admin_roles', as: admin, way: '/admin/roles' },
  { name: 'admin_items', as: admin, way: '/admin/items' },
  { name: 'admin_calendar', as: cityAdmin, way: '/admin/working-calendar' },
  { name: 'admin_pending', as: cityAdmin, way: '/admin/pending-reviews' },
]
