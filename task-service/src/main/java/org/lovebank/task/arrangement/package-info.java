/** Arrangements 统筹安排: a plan for all open orders of a place, computed by the engine as a job and proposed to people. Promises nobody anything: each seat is its volunteer's own yes. */
@NullMarked
package org.lovebank.task.arrangement;

import org.jspecify.annotations.NullMarked;
