/**
 * The numbers and lists by which minutes are given away: who may receive a gift, for what a donation is, whom a grant is
 * for, how long an estate waits. Data with sources, like every policy.
 */
@NullMarked
package org.lovebank.timebank.policy.giving;

import org.jspecify.annotations.NullMarked;
