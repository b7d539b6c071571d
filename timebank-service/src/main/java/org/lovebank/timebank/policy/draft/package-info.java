/**
 * A policy on its way: drafted by the council, signed by a second member, published for a day to come. Changes nothing that
 * was published.
 */
@NullMarked
package org.lovebank.timebank.policy.draft;

import org.jspecify.annotations.NullMarked;
