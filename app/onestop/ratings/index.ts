export { levels, type Level } from '#app/onestop/ratings/levels'
export { rate } from '#app/onestop/ratings/actions/rate'
