/** Who fits a wish: hard filters with a reason for each exclusion, then a score explained part by part. Decides nothing for anybody. */
@NullMarked
package org.lovebank.task.matching;

import org.jspecify.annotations.NullMarked;
