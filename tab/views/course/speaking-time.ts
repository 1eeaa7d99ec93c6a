/** Seconds as a clock shows them, `3:07`, and with hours `1:02:09`. */
export function clockOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [
    Math.floor(whole / 3600),
    Math.floor(whole / 60) % 60,
    whole % 60,
  ];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Seconds from an ISO instant to now; a clock that runs behind the server's gives none. */
export const secondsSince = (instant: string, now: Date): number =>
  Math.max(0, (now.getTime() - Date.parse(instant)) / 1000);
