/** Tables as they come in, well meant and not. */
@NullMarked
package org.lovebank.volunteer.bulkimport.table;

import org.jspecify.annotations.NullMarked;
