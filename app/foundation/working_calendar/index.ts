/** Days are counted by core/calendar; this module is a page. */
export {}
