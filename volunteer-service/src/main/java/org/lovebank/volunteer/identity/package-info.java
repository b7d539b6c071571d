/** Who somebody is, as values (身份): names, id numbers, phones, ages, and their masks. Knows no table. */
@NullMarked
package org.lovebank.volunteer.identity;

import org.jspecify.annotations.NullMarked;
