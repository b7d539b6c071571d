/**
 * What two members of a council decide together: a proposal, two signatures of different persons, or one veto. Knows the
 * kind and the id of the matter; the room whose matter it is carries it out.
 */
@NullMarked
package org.lovebank.timebank.approval;

import org.jspecify.annotations.NullMarked;
