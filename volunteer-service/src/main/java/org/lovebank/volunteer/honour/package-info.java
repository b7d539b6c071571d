/** Honours (荣誉) of persons, families, teams and organisations, with level and issuer. Knows who is honoured, no selection. */
@NullMarked
package org.lovebank.volunteer.honour;

import org.jspecify.annotations.NullMarked;
