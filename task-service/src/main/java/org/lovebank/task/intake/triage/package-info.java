/** What becomes of a matter 分办: an office decides, and the wish, the order or the referral begins. */
@NullMarked
package org.lovebank.task.intake.triage;

import org.jspecify.annotations.NullMarked;
