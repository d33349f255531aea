import { namesCustomer, waitsForCustomer } from '../../../src/domain/requests/waiting-status';

test.each([
  ...['Waiting for customer', 'Pending: Customer', 'Waiting on requestor', 'Awaiting reporter', 'With client'],
  ...['Warten auf Kunden', 'Warten auf Kunde', 'Wartet auf Melder', 'Warten auf Kundenrückmeldung'],
  ...['En attente du client', 'En attente du demandeur', 'En attente du rapporteur'],
  ...['Esperando al cliente', 'Pendiente del solicitante', 'Esperando al informador'],
  ...['顧客待ち', 'お客様の返信待ち', '報告者待ち', '依頼者の確認待ち'],
  ...[
    'Waiting for customer response',
    'Customer has not replied',
    'Customer hasn’t responded yet',
    'No customer response received',
  ],
  ...[
    'Kunde hat nicht geantwortet',
    'Warten auf Antwort des Kunden',
    'Le client n’a pas répondu',
    'El cliente no ha respondido',
  ],
  ...['En attente de la réponse du client', 'Esperando respuesta del cliente', '顧客の回答待ち'],
])('“%s” waits for the customer', (name) => expect(namesCustomer(name)).toBe(true));

test.each([
  ...['Waiting for support', 'In progress', 'Waiting for customer support', 'Customer care', 'Customising'],
  ...['Warten auf Support', 'Warten auf Kundendienst', 'Erkundet', 'Urkunde liegt vor', 'Beim Kunden-Support'],
  ...['En attente du support', 'En attente du service client', 'Esperando a soporte', 'Atención al cliente'],
  ...['サポート待ち', 'カスタマーサポート待ち', '作業中', 'Done', ''],
  ...['Customer replied', 'Customer has responded', 'Client response received', 'Answered by customer'],
  ...['Kunde hat geantwortet', 'Kundenantwort erhalten', 'Rückmeldung vom Kunden liegt vor'],
  ...['Le client a répondu', 'Réponse du client reçue', 'El cliente ha respondido', 'Respuesta del cliente recibida'],
  ...['顧客返信済み', '顧客から返信あり'],
])('“%s” does not', (name) => expect(namesCustomer(name)).toBe(false));

it('is a matter of the chosen ids alone where some are chosen, and of none where none are', () => {
  const customer = { id: '1', name: 'Waiting for customer' };
  expect(waitsForCustomer(null, customer)).toBe(true);
  expect(waitsForCustomer(['2'], customer)).toBe(false);
  expect(waitsForCustomer(['2'], { id: '2', name: null })).toBe(true);
  expect(waitsForCustomer([], customer)).toBe(false);
});
