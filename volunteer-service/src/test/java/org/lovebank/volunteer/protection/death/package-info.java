/** The end of a life, tried over HTTP. */
@NullMarked
package org.lovebank.volunteer.protection.death;

import org.jspecify.annotations.NullMarked;
