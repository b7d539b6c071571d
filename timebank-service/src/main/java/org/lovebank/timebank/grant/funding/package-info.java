/**
 * The grant fund 扶助基金 of a branch is filled from its public pool, by two members of the council. Knows minutes, no
 * recipient.
 */
@NullMarked
package org.lovebank.timebank.grant.funding;

import org.jspecify.annotations.NullMarked;
