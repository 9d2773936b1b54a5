/** Where people sign in. Pages below the staff areas are for staff; all others for applicants. */
export const signInPages = {
  staff: '/desk/sign-in',
  applicant: '/sign-in',
  staffAreas: ['/desk', '/admin'],
}
