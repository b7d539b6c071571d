/** What the pages of this house share: one style sheet, one script, and the policy that lets nothing else in. Knows no noun. */
@NullMarked
package org.lovebank.task.screen;

import org.jspecify.annotations.NullMarked;
