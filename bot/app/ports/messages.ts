import type { Text } from '../../domain/policy.ts';

/** Text messages to a telephone. */
export interface Messages {
  /** False where the installation has not been given a service to send with. */
  readonly canSend: boolean;
  /**
   * Resolves when the service has taken the message for the number. Throws ServiceFault otherwise. The number is used for this
   * alone, and neither it nor the code is in any fault.
   */
  sendCode(message: {
    /** E.164. */
    readonly to: string;
    readonly code: string;
    /** Who sends. */
    readonly organisation: Text;
  }): Promise<void>;
}
