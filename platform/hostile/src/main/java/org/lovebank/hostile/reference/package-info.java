/** The API as its reference tells of it. */
@NullMarked
package org.lovebank.hostile.reference;

import org.jspecify.annotations.NullMarked;
