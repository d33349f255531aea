import { slaAim } from '../../../src/domain/requests/sla-aim';

test.each([
  'Time to first response',
  'First reply (gold)',
  'Zeit bis zur ersten Antwort',
  'Erste Reaktion',
  'Erstreaktionszeit',
  'Délai avant première réponse',
  'Tiempo hasta la primera respuesta',
  '初回応答までの時間',
  '最初の応答までの時間',
  '最初の返信',
])('“%s” is about the first reply', (name) => expect(slaAim(name)).toBe('first-reply'));

test.each([
  'Time to resolution',
  'Time to first resolution',
  'Zeit bis zur Lösung',
  'Lösungszeit',
  'Délai de résolution',
  'Tiempo hasta la resolución',
  '解決までの時間',
])('“%s” is about the resolution', (name) => expect(slaAim(name)).toBe('resolution'));

test.each([
  'Time to close after resolution',
  'Zeit bis zum Schließen nach Lösung',
  'Tiempo de cierre tras la resolución',
  'Time to done',
])('“%s” is about neither', (name) => expect(slaAim(name)).toBe('other'));

it('reads a name whose accents are written apart', () => {
  expect(slaAim('Délai avant première réponse'.normalize('NFD'))).toBe('first-reply');
});
