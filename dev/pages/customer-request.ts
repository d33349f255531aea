/** A request as Jira Service Management's REST API tells it to a customer. */
export type CustomerRequest = Readonly<{
  issueId: string;
  issueKey: string;
  requestTypeId: string;
  serviceDeskId: string;
  summary?: string;
  createdDate: Readonly<{ iso8601: string }>;
  reporter: Readonly<{ accountId: string; displayName: string }> | null;
  currentStatus: Readonly<{ status: string; statusCategory: string; statusDate: Readonly<{ iso8601: string }> }>;
  requestFieldValues?: readonly Readonly<{ fieldId: string; label: string; value: unknown }>[];
}>;

export type RequestType = Readonly<{ id: string; name: string; description: string }>;

/** A page of values, as every list of that API comes. */
export type Values<Value> = Readonly<{ values: readonly Value[]; isLastPage?: boolean }>;

export const fieldOf = ({ requestFieldValues = [] }: CustomerRequest, fieldId: string): unknown =>
  requestFieldValues.find((field) => field.fieldId === fieldId)?.value ?? null;

export const summaryOf = (request: CustomerRequest): string =>
  request.summary ?? String(fieldOf(request, 'summary') ?? request.issueKey);
