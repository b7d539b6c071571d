/** Who passes, and what happens to those who do not. */
@NullMarked
package org.lovebank.gateway.gate;

import org.jspecify.annotations.NullMarked;
