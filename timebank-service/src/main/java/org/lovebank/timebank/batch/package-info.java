/**
 * Many movements in one request, each for itself or all together. Knows what a caller may send and how the answers are told
 * apart; what each item is and who may is decided where a single one is made.
 */
@NullMarked
package org.lovebank.timebank.batch;

import org.jspecify.annotations.NullMarked;
