import { Router } from 'express';
import { SlackPost } from '../slack-catcher.ts';
import type { ControlParts } from './control-parts.ts';

/** Takes what Slack's incoming webhook takes, in Slack's words, and shows it. */
export const slackRoutes = ({ slack, clock }: ControlParts): Router =>
  Router()
    .post('/', (request, response) => {
      const post = SlackPost.safeParse(request.body);
      if (!post.success) {
        response.status(400).type('text').send('invalid_payload');
        return;
      }
      slack.add({ at: new Date(clock.read().now).toISOString(), message: post.data });
      response.type('text').send('ok');
    })
    .get('/', (_request, response) => void response.json({ messages: slack.list() }));
