/** An honour on paper (荣誉证书): to be handed over and framed. */
@NullMarked
package org.lovebank.volunteer.honour.print;

import org.jspecify.annotations.NullMarked;
