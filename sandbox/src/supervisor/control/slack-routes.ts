import { Router } from 'express';
import { SlackPost } from '../slack-catcher.ts';
import type { ControlDependencies } from './control-dependencies.ts';

/** Imitates Slack's incoming webhook, and lists the messages received. */
export const slackRoutes = ({ slack, clock }: ControlDependencies): Router =>
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
