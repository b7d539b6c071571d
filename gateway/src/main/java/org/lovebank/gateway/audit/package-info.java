/** Who changed whose rights, for good. Knows ids and codes only. */
@NullMarked
package org.lovebank.gateway.audit;

import org.jspecify.annotations.NullMarked;
