import type { TurnContext } from 'botbuilder';
import { withRetries } from './retry.ts';
import type { Texts } from './texts.ts';
import type { Answer } from './turn.ts';

/** Sends the answer into the conversation; passing faults of the connector are tried again. */
export async function sendAnswer(context: TurnContext, t: Texts, answer: Answer): Promise<void> {
  await withRetries(() =>
    context.sendActivity(
      answer.kind === 'message'
        ? { type: 'message', text: answer.text, textFormat: 'plain' }
        : {
            type: 'message',
            // What a notification shows: never anything of the card.
            summary: t.say('app.name'),
            attachments: [
              { contentType: 'application/vnd.microsoft.card.adaptive', content: answer.card },
            ],
          },
    ),
  );
}

/** The answer to a press, as Teams wants it: a card in place of the pressed one, or words beside it. */
export const invokeBodyOf = (answer: Answer) =>
  answer.kind === 'card'
    ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answer.card }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer.text };
