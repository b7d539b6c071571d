/** Derived numbers of pairs, visits and households; reads the tables of other rooms, knows none of their classes. */
@NullMarked
package org.lovebank.task.household.coverage;

import org.jspecify.annotations.NullMarked;
