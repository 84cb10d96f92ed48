// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the hostile texts are opened in a browser: all, or so many that every test run has the time?
const isWhole = process.env.DATELINE_HOSTILE === 'all';

export const everyNth = (items, n, first = 0) => items.filter((_, i) => i % n === first % n);

/** Of `items` every twelfth, from the one whose turn it is: one test takes what another leaves out. All in the whole form. */
export const inTurn = (items, turn) => (isWhole ? items : everyNth(items, 12, turn));

/** Every third; all in the whole form. */
export const third = (items) => (isWhole ? items : everyNth(items, 3));
