/** The log of every look at personal data in clear (查阅记录). Knows persons by id only, never a value. */
@NullMarked
package org.lovebank.volunteer.disclosure;

import org.jspecify.annotations.NullMarked;
