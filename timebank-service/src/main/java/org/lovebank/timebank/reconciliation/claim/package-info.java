/**
 * What the task house claims of an assignment, and which service record came of it: ids and minutes, for comparison only.
 */
@NullMarked
package org.lovebank.timebank.reconciliation.claim;

import org.jspecify.annotations.NullMarked;
