/** People as rows of a table: right, wrong, twice, and known already. */
@NullMarked
package org.lovebank.volunteer.peopleimport;

import org.jspecify.annotations.NullMarked;
