/** The running product said no, or was not there: in its own sentence. */
export class Refused extends Error {}
