/** The public calendar feed 活动日历订阅 (RFC 5545): what is announced in a place, for any calendar app, without a person in it. */
@NullMarked
package org.lovebank.task.activity.calendar;

import org.jspecify.annotations.NullMarked;
