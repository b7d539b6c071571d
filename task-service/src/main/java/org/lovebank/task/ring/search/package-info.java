/** Which open notes of a community answer each other in a ring. Reads and computes; asks nobody. */
@NullMarked
package org.lovebank.task.ring.search;

import org.jspecify.annotations.NullMarked;
