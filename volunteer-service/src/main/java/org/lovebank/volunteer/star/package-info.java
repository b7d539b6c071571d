/** Star ratings (星级) recounted from final records. Knows service records, never a balance. */
@NullMarked
package org.lovebank.volunteer.star;

import org.jspecify.annotations.NullMarked;
