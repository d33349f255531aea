/** An expected "no" of the service desk; the REST layer turns it into the status and the words Jira would use. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly messages: readonly string[],
    readonly errors: Readonly<Record<string, string>> = {},
  ) {
    super([...messages, ...Object.values(errors)].join(' '));
    this.name = 'Refusal';
  }
}

export const refuse = (status: number, ...messages: string[]): never => {
  throw new Refusal(status, messages);
};

export const refuseFields = (errors: Readonly<Record<string, string>>): never => {
  throw new Refusal(400, [], errors);
};
