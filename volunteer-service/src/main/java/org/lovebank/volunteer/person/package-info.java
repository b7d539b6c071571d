/** People (人员): who they are, sealed under their own key, found by keyed hashes. Knows no role that a person plays. */
@NullMarked
package org.lovebank.volunteer.person;

import org.jspecify.annotations.NullMarked;
