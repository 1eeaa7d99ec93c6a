import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import { Countdown } from '../../tab/views/verification/Countdown.tsx';

const START = new Date('2026-11-23T09:00:00.000Z');
beforeEach(() => {
  jest.useFakeTimers({ now: START });
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const pass = (seconds: number) =>
  act(() => {
    jest.advanceTimersByTime(seconds * 1000);
  });
const told = () => screen.getByRole('status').textContent;

describe('the time a code has left', () => {
  it('is shown each second, and told at two minutes, one, and a half, never in between', () => {
    let ends = 0;
    render(
      <Countdown
        endsAt={START.getTime() + 300_000}
        onOver={() => {
          ends += 1;
        }}
      />,
    );
    const heard = new Set<string>();
    expect(screen.getByText('Koden gäller i 5:00')).toBeTruthy();
    for (let second = 0; second < 299; second += 1) {
      pass(1);
      heard.add(told());
    }
    expect(screen.getByText('Koden gäller i 0:01')).toBeTruthy();
    expect([...heard]).toEqual([
      '',
      'Koden gäller i två minuter till.',
      'Koden gäller i en minut till.',
      'Koden gäller i en halv minut till.',
    ]);
    expect(ends).toBe(0);

    pass(5);
    expect(ends).toBe(1);
  });

  it('is over at once when it has passed', () => {
    let isOver = false;
    render(
      <Countdown
        endsAt={START.getTime() - 1}
        onOver={() => {
          isOver = true;
        }}
      />,
    );
    expect(isOver).toBe(true);
  });
});
