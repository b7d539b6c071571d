/** Numbers of other registers, tried over HTTP. */
@NullMarked
package org.lovebank.volunteer.volunteer.external;

import org.jspecify.annotations.NullMarked;
