/** How many activities a place publishes in a month 每月发布: against its rule, with a warning before and a word after. */
@NullMarked
package org.lovebank.task.activity.publication;

import org.jspecify.annotations.NullMarked;
