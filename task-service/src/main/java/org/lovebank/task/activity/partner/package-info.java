/** Who does an activity together, and for whom: partners are named, recipients are counted and never shown. */
@NullMarked
package org.lovebank.task.activity.partner;

import org.jspecify.annotations.NullMarked;
