/**
 * Grants 扶助发放: a key recipient's place in a programme, and the minutes of each month. Keeps the programme and who attested
 * that the recipient belongs to it, never the circumstances.
 */
@NullMarked
package org.lovebank.timebank.grant;

import org.jspecify.annotations.NullMarked;
