/**
 * Sign-ups 报名: the volunteer's own yes to a shift, its waiting list, and the places that are passed on. There are as many
 * chairs as places, so capacity holds under any number of requests at once.
 */
@NullMarked
package org.lovebank.task.activity.signup;

import org.jspecify.annotations.NullMarked;
