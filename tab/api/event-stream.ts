/** One message of a text/event-stream. */
export interface StreamMessage {
  /** `message` unless the stream names another. */
  readonly event: string;
  readonly data: string;
  readonly id?: string;
}

/**
 * Reads text/event-stream bytes as they come, cut anywhere, also inside a character or a line ending. Each call gives
 * the messages that the bytes completed. Follows the HTML standard, section 9.2.6: a message without data is
 * none, comments are left out, and what no empty line has ended is never given. `onRetry` hears how many milliseconds the
 * server asks to be left in peace for when the stream has ended.
 */
export function makeStreamReader(
  onRetry: (milliseconds: number) => void = () => {},
): (bytes: Uint8Array) => StreamMessage[] {
  const decoder = new TextDecoder();
  let rest = '';
  let endedInReturn = false;
  let event = '';
  let data: string[] = [];
  let id: string | undefined;

  const takeLine = (line: string): StreamMessage | undefined => {
    if (line === '') {
      const message = {
        event: event || 'message',
        data: data.join('\n'),
        ...(id === undefined ? {} : { id }),
      };
      const isMessage = data.length > 0;
      event = '';
      data = [];
      return isMessage ? message : undefined;
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') data.push(value);
    else if (field === 'event') event = value;
    else if (field === 'retry' && /^\d{1,6}$/.test(value)) onRetry(Number(value));
    else if (field === 'id' && !value.includes('\0')) id = value;
    return undefined;
  };

  return (bytes) => {
    let text = decoder.decode(bytes, { stream: true });
    if (text === '') return [];
    // A line feed right after a return belongs to the line already ended, though it comes in the next piece.
    if (endedInReturn && text.startsWith('\n')) text = text.slice(1);
    endedInReturn = text === '' ? false : text.endsWith('\r');
    const lines = (rest + text).split(/\r\n|\r|\n/);
    rest = lines.pop() ?? '';
    return lines.flatMap((line) => takeLine(line) ?? []);
  };
}
