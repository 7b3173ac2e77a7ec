import { describe, expect, test } from 'vitest';
import { testGuard } from './planted.js';
import { mayImport, roomsGuard } from './rooms.js';

describe('rooms of core: direction and doors', () => {
  testGuard(roomsGuard, 'rooms');

  test('the table itself has no way back up', () => {
    const order = Object.keys(mayImport);
    for (const [room, allowed] of Object.entries(mayImport)) {
      for (const other of allowed) expect(order.indexOf(other), `${room} → ${other}`).toBeLessThan(order.indexOf(room));
    }
  });

  test('the rows that are easy to get wrong', () => {
    expect(mayImport.people).toEqual(['foundation', 'calendar']);
    expect(mayImport.rates).not.toContain('calendar');
    expect(mayImport.plan).not.toContain('visibility');
    expect(mayImport.earnings).toContain('plan');
    expect(mayImport.earnings).not.toContain('ranking');
    expect(mayImport.ledger).not.toContain('teamwork');
    expect(mayImport.views).toContain('earnings');
    expect(mayImport.views).not.toContain('plan');
  });
});
