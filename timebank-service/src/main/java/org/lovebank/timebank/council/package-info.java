/**
 * Who sits on a branch's council 理事会, from when to when. Knows persons by id only; what a member may do, their login's role
 * says.
 */
@NullMarked
package org.lovebank.timebank.council;

import org.jspecify.annotations.NullMarked;
