/** What this room promises, tried. */
@NullMarked
package org.lovebank.volunteer.star.application;

import org.jspecify.annotations.NullMarked;
