/** Who attends, the gravest last: everyday work among staff, a meeting open to anyone, a closed one. */
export const ATTENDANCES = ['staff', 'open', 'closed'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** What kind of secrecy the meeting's matters are under, the gravest last. */
export const SECRECIES = [
  'none',
  'public-interests',
  'economic-circumstances',
  'personal-circumstances',
  'security-classified',
] as const;
export type Secrecy = (typeof SECRECIES)[number];

/** What an answer makes the level depend on. */
export type LevelGround =
  Attendance | Exclude<Secrecy, 'none'> | 'public-authority' | 'unmet-parties';
