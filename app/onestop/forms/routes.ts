/** A form has no address of its own: it is filled in where something is applied for. */
export {}
