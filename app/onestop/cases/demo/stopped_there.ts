/** Where a run that was told to stop has left its case. */
export interface StoppedCase {
  act: string
  caseId: string
  /** With which the applicant signs in, once there is an account. */
  login: string
  links: { desk: string; applicant: string }
}

/** The run ends here because it was wished so. */
export class StoppedThere extends Error {
  constructor(readonly stopped: StoppedCase) {
    super(`停在“${stopped.act}”之后`)
  }
}
