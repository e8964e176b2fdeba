/** How the reference looks on a screen and on one sheet of A3, which is two of A4 beside each other. Fonts of the system alone: the page loads nothing. */
export const referenceStyle = `
:root {
  --ink: #17212b;
  --quiet: #5a6775;
  --line: #dbe1e8;
  --soft: #f3f6f9;
  --accent: #0a6a5b;
}
* { box-sizing: border-box; margin: 0; padding: 0; }
body {
  background: #e8ecf1;
  color: var(--ink);
  font: 7.5pt/1.34 "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
}
main { width: 210mm; margin: 8mm auto; }
.sheet { background: #fff; padding: 10mm 12mm; min-height: 297mm; margin-bottom: 8mm; }
header {
  display: flex;
  justify-content: space-between;
  align-items: flex-end;
  border-bottom: 0.7mm solid var(--accent);
  padding-bottom: 2mm;
}
header p { color: var(--quiet); text-align: right; }
h1 { font-size: 19pt; line-height: 1; letter-spacing: -0.02em; }
h2 { font-size: 10.5pt; line-height: 1.2; margin: 3.6mm 0 1.2mm; color: var(--accent); }
.sheet > h2:first-child { margin-top: 0; }
h2 small { font-weight: 400; font-size: 7.5pt; color: var(--quiet); margin-left: 1.2mm; }
h3 { font-size: 7.5pt; margin-bottom: 0.4mm; }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; font-weight: 600; color: var(--quiet); font-size: 6.8pt; padding: 0 2.2mm 0.6mm 0; }
td { border-top: 0.2mm solid var(--line); padding: 0.75mm 2.2mm 0.75mm 0; vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
td:first-child { font-weight: 700; }
tr, .questions > div, .reasons > div { break-inside: avoid; }
.quiet { color: var(--quiet); }
.nowrap { white-space: nowrap; }
.questions { display: grid; grid-template-columns: repeat(6, 1fr); gap: 2mm; }
.questions > div, .qualifies { background: var(--soft); border-radius: 1mm; padding: 1.7mm 2.2mm; }
.questions > div { grid-column: span 2; }
.questions > div:nth-child(n + 4) { grid-column: span 3; }
.way td:nth-child(2) { width: 42%; }
.way td:nth-child(3) { width: 15%; }
.way td:nth-child(5) { width: 26%; }
.promises { display: grid; grid-template-columns: repeat(3, 1fr); gap: 2mm; }
.promises > div { border: 0.2mm solid var(--line); border-radius: 1mm; padding: 1.7mm 2.2mm; }
.promises b { display: block; font-size: 11pt; line-height: 1.2; }
.score { display: grid; grid-template-columns: 1.36fr 1fr 1.1fr; gap: 6mm; align-items: start; }
.score td { padding-top: 0.55mm; padding-bottom: 0.55mm; }
.score td:nth-child(2) { text-align: right; font-weight: 700; white-space: nowrap; }
.score h3 { margin-bottom: 0.8mm; }
.score .group + .group { margin-top: 2mm; }
.qualifies ul { margin: 0.4mm 0 1mm; padding-left: 3mm; }
.below { margin-top: 1.2mm; }
.notes { margin-top: 1mm; color: var(--quiet); }
.sheet + .sheet td { padding-top: 0.45mm; padding-bottom: 0.45mm; }
.reasons { columns: 2; column-gap: 6mm; }
.reasons > div { border-top: 0.2mm solid var(--line); padding: 0.65mm 0; }
.needed { color: var(--accent); }
@media screen and (max-width: 215mm) {
  main { width: auto; margin: 0; }
  .sheet { padding: 5mm; min-height: 0; margin: 0; overflow-x: auto; }
  .questions, .promises, .score { display: block; }
  .questions > div, .promises > div, .score > div { margin-bottom: 2mm; }
  .reasons { columns: 1; }
}
@page { size: A3 landscape; margin: 0; }
@media print {
  body { background: #fff; }
  main { margin: 0; width: auto; display: grid; grid-template-columns: 210mm 210mm; }
  .sheet { margin: 0; min-height: 0; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
