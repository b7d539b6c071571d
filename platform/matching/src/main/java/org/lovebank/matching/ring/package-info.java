/** Rings of reciprocity: two to four people who each help the next, so that nobody ends up owing anything. */
@NullMarked
package org.lovebank.matching.ring;

import org.jspecify.annotations.NullMarked;
