/** What holds for the whole gate. */
@NullMarked
package org.lovebank.gateway;

import org.jspecify.annotations.NullMarked;
