/** What an activity's announcement says 活动公告: what, where and when, whose it is, and on which terms. Knows no state. */
@NullMarked
package org.lovebank.task.activity.notice;

import org.jspecify.annotations.NullMarked;
