import { html, nothing, type Html } from './html.ts';
import type {
  FieldEntry,
  ReasonEntry,
  Reference,
  RuleGroup,
  StageEntry,
} from '../../../services/definitions/reference.ts';
import { referenceStyle } from './reference-style.ts';

/** The reference as a page for the wall: one sheet of A3, no scripts, nothing to load. */
export const referenceToHtml = (reference: Reference): string => {
  const { version, effective, signed } = reference;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>The definitions, version ${version}</title>
        <style>
          ${{ html: referenceStyle }}
        </style>
      </head>
      <body>
        <main>
          <section class="sheet">
            <header>
              <h1>What we agreed on</h1>
              <p>Definitions of marketing and sales, version ${version}, since ${effective}<br />${signed}</p>
            </header>
            ${questions(reference)} ${way(reference)} ${promises(reference)}
          </section>
          <section class="sheet">${score(reference)} ${reasons(reference)} ${fields(reference)}</section>
        </main>
      </body>
    </html> `;
  return page.html;
};

const questions = ({ answers }: Reference): Html =>
  html`<h2>Five questions</h2>
    <div class="questions">
      ${answers.map(
        ({ question, answer }) =>
          html`<div>
            <h3>${question}</h3>
            <p>${answer}</p>
          </div>`,
      )}
    </div>`;

const way = ({ stages }: Reference): Html =>
  html`<h2>The lifecycle of a lead</h2>
    <table class="way">
      <thead>
        <tr>
          <th>Stage</th>
          <th>What it means</th>
          <th>On record before</th>
          <th>Moved here by</th>
          <th>What comes next</th>
        </tr>
      </thead>
      <tbody>
        ${stages.map(stage)}
      </tbody>
    </table>`;

const stage = ({ label, definition, needs, movedBy, next }: StageEntry): Html =>
  html` <tr>
    <td class="nowrap">${label}</td>
    <td>${definition}</td>
    <td class="quiet">${needs.join(', ')}</td>
    <td>${movedBy}</td>
    <td>${next}</td>
  </tr>`;

const promises = (reference: Reference): Html =>
  html`<h2>What each team commits to</h2>
    <div class="promises">
      ${reference.promises.map(
        ({ label, value, definition }) =>
          html`<div>
            <h3>${label}</h3>
            <b>${value}</b>
            <p>${definition}</p>
          </div>`,
      )}
    </div>`;

const score = ({
  score: { version, requirements, groups, exclusions, decay, bots, days },
}: Reference): Html => {
  return html`<h2>The score <small>model ${version}</small></h2>
    <div class="score">
      <div>${groups.slice(0, 1).map(group)}</div>
      <div>${groups.slice(1).map(group)}</div>
      <div class="qualifies">
        <h3>A lead qualifies when all of these are met</h3>
        <ul>
          ${requirements.map(({ label, value }) => html`<li>${value === '' ? label : value}</li>`)}
        </ul>
        <h3>${decay.label}</h3>
        <p>${decay.definition}</p>
        <h3 class="below">Never handed off, whatever the score</h3>
        <ul>
          ${exclusions.map(({ label }) => html`<li>${label}</li>`)}
        </ul>
      </div>
    </div>
    <p class="notes">${days} ${bots === null ? nothing : html`<b>${bots.label}:</b> ${bots.definition}`}</p>`;
};

const group = ({ label, cap, rules }: RuleGroup): Html =>
  html` <div class="group">
    <h3>${label}${cap === null ? '' : `, ${cap} points at most`}</h3>
    <table>
      <tbody>
        ${rules.map(
          (rule) =>
            html`<tr>
              <td>${rule.label}</td>
              <td>${rule.points}</td>
              <td class="quiet">${rule.limits}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

const reasons = (reference: Reference): Html =>
  html`<h2>Why a lead is rejected <small>with the nurture track in grey</small></h2>
    <div class="reasons">${reference.reasons.map(reason)}</div>`;

const reason = ({ label, definition, track }: ReasonEntry): Html =>
  html` <div>
    <b>${label}.</b> ${definition} ${track === null ? nothing : html`<span class="quiet">${track}</span>`}
  </div>`;

const fields = (reference: Reference): Html =>
  html`<h2>
      Shared fields
      <small
        >the owner is the side whose word counts; <span class="needed">•</span> is needed before a lead is
        passed on</small
      >
    </h2>
    <table>
      <thead>
        <tr>
          <th>Field</th>
          <th>What it decides</th>
          <th>Owner</th>
          <th>Responsible</th>
        </tr>
      </thead>
      <tbody>
        ${reference.fields.map(field)}
      </tbody>
    </table>`;

const field = ({ label, decision, owner, steward, isNeeded }: FieldEntry): Html =>
  html` <tr>
    <td class="nowrap">${label}${isNeeded ? html` <span class="needed">•</span>` : nothing}</td>
    <td>${decision}</td>
    <td>${owner}</td>
    <td class="nowrap quiet">${steward}</td>
  </tr>`;
