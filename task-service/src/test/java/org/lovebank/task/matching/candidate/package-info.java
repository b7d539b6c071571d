/** Candidates for one wish or one order: whom a dispatcher may ask, best first, and why. Reads; promises nobody anything. */
@NullMarked
package org.lovebank.task.matching.candidate;

import org.jspecify.annotations.NullMarked;
