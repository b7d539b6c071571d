/**
 * The quick way in for deposits, one or many: what is plainly good is answered on the event loop without the framework's
 * machinery. Knows no rule of its own: whatever is not plain goes on, unread, to the resource that has the word.
 */
@NullMarked
package org.lovebank.timebank.door;

import org.jspecify.annotations.NullMarked;
