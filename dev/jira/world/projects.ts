import type { IssueType, LinkType, Priority, Project, RequestType, Resolution, Status, Transition } from '../records';

export const statuses: readonly Status[] = [
  { id: '10100', name: 'Waiting for support', category: 'new' },
  { id: '3', name: 'In progress', category: 'indeterminate' },
  { id: '10101', name: 'Waiting for customer', category: 'indeterminate' },
  { id: '5', name: 'Resolved', category: 'done' },
  { id: '6', name: 'Closed', category: 'done' },
  { id: '10200', name: 'To do', category: 'new' },
  { id: '10201', name: 'Done', category: 'done' },
];

export const waitingForCustomer = '10101';

export const resolutions: readonly Resolution[] = [
  { id: '10000', name: 'Done', description: 'Work has been completed on this issue.' },
  { id: '10001', name: "Won't do", description: 'This issue will not be worked on.' },
  { id: '10002', name: 'Duplicate', description: 'The problem is a duplicate of an existing issue.' },
  { id: '10003', name: 'Declined', description: 'The request was declined.' },
  { id: '10004', name: 'Cannot reproduce', description: 'Attempts to reproduce the issue failed.' },
];

export const priorities: readonly Priority[] = [
  { id: '1', name: 'Highest', colour: '#d04437', resolutionHours: 4 },
  { id: '2', name: 'High', colour: '#f15c75', resolutionHours: 8 },
  { id: '3', name: 'Medium', colour: '#f79232', resolutionHours: 24 },
  { id: '4', name: 'Low', colour: '#707070', resolutionHours: 48 },
  { id: '5', name: 'Lowest', colour: '#999999', resolutionHours: 96 },
];

/** What an issue has unless told otherwise, and what one without a priority is measured by. */
export const mediumPriorityId = '3';

export const issueTypes: readonly IssueType[] = [
  { id: '10001', name: 'Service request', description: 'A request for help or for something new.' },
  { id: '10002', name: 'Incident', description: 'Something that should work does not.' },
  { id: '10010', name: 'Task', description: 'A piece of work.' },
  { id: '10011', name: 'Follow-up', description: 'Putting right what a customer was unhappy about.' },
  { id: '10012', name: 'Improvement', description: 'Something to be done better from now on.' },
];

export const linkTypes: readonly LinkType[] = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

const transition = (id: string, name: string, from: string[], to: string, forCustomers = false): Transition => ({
  id,
  name,
  from,
  to,
  forCustomers,
});

const open = ['10100', '3', '10101'];

const helpTransitions: readonly Transition[] = [
  transition('11', 'Start work', ['10100', '10101'], '3'),
  transition('21', 'Respond to customer', ['10100', '3'], '10101'),
  transition('31', 'Respond to support', ['3', '10101'], '10100', true),
  transition('41', 'Resolve this request', open, '5'),
  transition('51', 'Close', [...open, '5'], '6'),
  transition('61', 'Re-open', ['5', '6'], '10100', true),
];

const careTransitions: readonly Transition[] = [
  transition('11', 'To do', ['3', '10201'], '10200'),
  transition('21', 'Start', ['10200', '10201'], '3'),
  transition('31', 'Done', ['10200', '3'], '10201'),
  { ...transition('41', 'Reject', ['10200', '3'], '10201'), resolutionId: '10003' },
];

export const projects: readonly Project[] = [
  {
    id: '10000',
    key: 'HELP',
    name: 'IT help',
    typeKey: 'service_desk',
    serviceDeskId: '1',
    leadId: 'owner-olga',
    issueTypeIds: ['10001', '10002', '10010'],
    initialStatusId: '10100',
    transitions: helpTransitions,
  },
  {
    id: '10001',
    key: 'CARE',
    name: 'Customer care',
    typeKey: 'business',
    serviceDeskId: null,
    leadId: 'owner-olga',
    issueTypeIds: ['10010', '10011', '10012'],
    initialStatusId: '10200',
    transitions: careTransitions,
  },
];

const requestType = (id: string, name: string, description: string, issueTypeId: string): RequestType => ({
  id,
  name,
  description,
  projectId: '10000',
  issueTypeId,
});

export const requestTypes: readonly RequestType[] = [
  requestType('1', 'Get IT help', 'Ask us anything about your computer, phone or accounts.', '10001'),
  requestType('2', 'Report an incident', 'Something that should work does not.', '10002'),
  requestType('3', 'Request access', 'Ask for access to a system or a folder.', '10001'),
  requestType('4', 'New laptop', 'Order a laptop for a colleague or yourself.', '10001'),
];
