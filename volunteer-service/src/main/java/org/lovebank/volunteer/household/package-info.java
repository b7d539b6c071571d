/** Households (家庭): who lives under one roof, and where, sealed. Knows persons by id only. */
@NullMarked
package org.lovebank.volunteer.household;

import org.jspecify.annotations.NullMarked;
