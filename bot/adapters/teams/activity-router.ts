import type { TurnContext } from 'botbuilder';
import type { Clock } from '../../app/ports/clock.ts';
import type { Logger } from '../../app/ports/logger.ts';
import type { ChatUseCases } from '../../app/use-cases.ts';
import type { TenantId } from '../../domain/ids.ts';
import { personId } from '../../domain/ids.ts';
import { localeOf } from '../../domain/person.ts';
import type { InboundActivity } from './activity.ts';
import { attemptOf, attemptOfMessage } from './attempt.ts';
import { readPress } from './card-data.ts';
import { contactLine, startButtons, welcomeCard } from './cards/help-card.ts';
import { noticeCard } from './cards/notice-card.ts';
import { answerMessage } from './command-turns.ts';
import type { OnTurn } from './connect-bot.ts';
import { makeConversationMemory } from './conversation-memory.ts';
import { invokeBodyOf, sendAnswer } from './send-answer.ts';
import { meetingReportOf, meetingThreadOf } from './meeting-events.ts';
import { isMentioned, messageTextOf } from './message-text.ts';
import { answerPress } from './press-turns.ts';
import { textsFor } from './texts.ts';
import { answerFault } from './turn-error.ts';
import type { Answer, Attempt, Turn } from './turn.ts';
import { showCard, showMessage } from './turn.ts';

export interface RouterDeps {
  readonly useCases: ChatUseCases;
  readonly clock: Clock;
  readonly logger: Logger;
  /** A random id; its beginning is what an apology and the log have in common. */
  readonly newId: () => string;
}

/** Translates verified activities into what the product can be asked, and its answers into cards. Decides nothing. */
export function makeActivityRouter(deps: RouterDeps): OnTurn {
  const { useCases } = deps;
  const memory = makeConversationMemory(deps);

  const answered = async (
    turn: Turn,
    attempt: Attempt,
    work: () => Promise<Answer>,
  ): Promise<Answer> => {
    try {
      return await work();
    } catch (fault) {
      return answerFault(deps, turn, attempt, fault);
    }
  };

  const onMessage = async (context: TurnContext, activity: InboundActivity, turn: Turn) => {
    if (!turn.isPersonal && !isMentioned(activity)) return;
    const text = messageTextOf(activity);
    const answer = isNobody(turn)
      ? unidentified(turn)
      : await answered(turn, attemptOfMessage(text), async () => {
          await memory.remember(activity, turn.actor.tenantId);
          return answerMessage(useCases, turn, text);
        });
    await sendAnswer(context, turn.t, answer);
  };

  const onPress = async (activity: InboundActivity, turn: Turn): Promise<Answer> => {
    const { t } = turn;
    const press = readPress(activity.value);
    if (typeof press !== 'string') {
      return answered(turn, attemptOf(press), () => answerPress(useCases, turn, press));
    }
    deps.logger.info('press.refused', { reason: press });
    // Too much typed: words beside the card leave what was typed where it stands.
    if (press === 'too-large') return showMessage(t.say('press.too-large'));
    return showCard(
      noticeCard(t, {
        title: t.say('press.unreadable.title'),
        text: t.say('press.unreadable.text'),
        inputs: [contactLine(t, useCases.contactOf(turn.actor))],
        actions: startButtons(t),
      }),
    );
  };

  const onInvoke = async (context: TurnContext, activity: InboundActivity, turn: Turn) => {
    // Without an answer of ours the sender is told that the invoke is unknown.
    if (activity.name !== 'adaptiveCard/action') return;
    const answer = isNobody(turn) ? unidentified(turn) : await onPress(activity, turn);
    if (answer.kind === 'new-card') await sendAnswer(context, turn.t, answer);
    await context.sendActivity({
      type: 'invokeResponse',
      value: { status: 200, body: invokeBodyOf(answer) },
    });
  };

  const onInstalled = async (context: TurnContext, activity: InboundActivity, turn: Turn) => {
    const isNew = await memory.remember(activity, turn.actor.tenantId);
    const isUpgrade = activity.action === 'add-upgrade';
    // V10: nothing is posted in a meeting's chat before its level is known.
    if (isNew && !isUpgrade && !meetingThreadOf(activity))
      await sendAnswer(context, turn.t, showCard(welcomeCard(turn.t)));
  };

  const onEvent = async (activity: InboundActivity, tenant: TenantId) => {
    const report = meetingReportOf(activity, tenant, deps.clock.now());
    if (!report) return;
    await memory.remember(activity, tenant);
    await useCases.reportMeeting(report);
  };

  return async (context, activity, tenant) => {
    const turn = turnOf(activity, tenant, deps.clock.now());
    const isBot = ({ id }: { readonly id: string }) => id === activity.recipient?.id;
    switch (activity.type) {
      case 'event':
        return onEvent(activity, tenant);
      case 'conversationUpdate':
        if (activity.membersRemoved?.some(isBot)) return memory.forget(activity, tenant);
        if (activity.membersAdded?.some(isBot)) return onInstalled(context, activity, turn);
        return undefined;
      case 'installationUpdate':
        return activity.action?.startsWith('remove')
          ? memory.forget(activity, tenant)
          : onInstalled(context, activity, turn);
      case 'message':
        return onMessage(context, activity, turn);
      case 'invoke':
        return onInvoke(context, activity, turn);
      default:
        return undefined;
    }
  };
}

/** Teams did not say who it is, so there is nobody to act for. */
const isNobody = ({ actor }: Turn) => actor.personId === '';
const unidentified = ({ t }: Turn): Answer => showMessage(t.say('who.unknown'));

/** Who acts is what the verified activity says; a chat never makes anybody an administrator. */
function turnOf(activity: InboundActivity, tenant: TenantId, now: Date): Turn {
  const locale = localeOf(activity.locale);
  return {
    actor: {
      tenantId: tenant,
      personId: personId(activity.from.aadObjectId ?? ''),
      isAdministrator: false,
      locale,
    },
    t: textsFor(locale),
    now,
    isPersonal: activity.conversation.conversationType === 'personal',
    // Teams writes a bot as 28:<application id>.
    appId: activity.recipient?.id.replace(/^28:/, '') ?? '',
  };
}
