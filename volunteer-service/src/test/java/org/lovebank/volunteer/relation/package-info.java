/** How people are bound to each other, tried over HTTP. */
@NullMarked
package org.lovebank.volunteer.relation;

import org.jspecify.annotations.NullMarked;
