/** A table on its way into the registry (导入批次): states, counts, who brought it. Knows no row. */
@NullMarked
package org.lovebank.volunteer.bulkimport.run;

import org.jspecify.annotations.NullMarked;
