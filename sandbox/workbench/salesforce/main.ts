// Lightning Experience runs components in synthetic shadow; it must be there before the engine.
import '@lwc/synthetic-shadow';
import '../shared/no-eval.ts';
import { createElement } from 'lwc';
import { refreshPage } from 'lightning/refresh';
import ToastContainer from 'lightning/toastContainer';
import RecordPage from 'workbench/recordPage';
import { onWorkbenchMessage } from '../shared/frame-messages.ts';
import { followClock } from '../shared/page-clock.ts';
import { reportHeight } from '../shared/report-height.ts';
import { startingOffset } from '../shared/starting-offset.ts';

followClock(startingOffset);
ToastContainer.instance();
document.body.append(createElement('workbench-record-page', { is: RecordPage }));
reportHeight();

onWorkbenchMessage((message) => {
  if (message.kind === 'clock') followClock(message.offset);
  void refreshPage();
});
