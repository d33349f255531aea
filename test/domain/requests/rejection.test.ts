import { saysRejected } from '../../../src/domain/requests/rejection';

it.each(["Won't do", 'Declined', 'Rejected', 'Duplicate', 'Abgelehnt', 'Rejeté', 'Rechazada', '却下'])(
  'takes %s for a rejection',
  (name) => expect(saysRejected(name)).toBe(true),
);

it.each(['Done', 'Resolved', 'Closed', 'Erledigt', 'Terminé', 'Hecho', '完了', ''])('takes %s for none', (name) =>
  expect(saysRejected(name)).toBe(false),
);
