/** An attack on a running street. */
@NullMarked
package org.lovebank.hostile.run;

import org.jspecify.annotations.NullMarked;
